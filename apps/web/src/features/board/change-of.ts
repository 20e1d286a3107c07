import type { LiveEvent } from '../../live/live-event';
import type { BoardChange } from './stage-queue';

/** What an event of the log means for a board; null for all the others. */
export function changeOf(event: LiveEvent): BoardChange | null {
  switch (event.type) {
    case 'deal.signed':
      return { kind: 'signed', ...event.payload };
    case 'deal.corrected':
      return { kind: 'corrected', ...event.payload };
    case 'deal.retracted':
      return { kind: 'retracted', ...event.payload };
    default:
      return null;
  }
}
