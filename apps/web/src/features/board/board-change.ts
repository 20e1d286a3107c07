import type { DealTotals, Signing } from '@handsel/contracts';
import type { LiveEvent } from '../../live/live-event';

/** Something that changes the board, in the order of the log. Only a signing gets a moment on stage. */
export type BoardChange =
  | { kind: 'signed' | 'corrected'; signing: Signing; totals: DealTotals }
  | { kind: 'retracted'; dealId: string; totals: DealTotals };

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
