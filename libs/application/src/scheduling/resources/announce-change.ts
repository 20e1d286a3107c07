import type { Audience, DomainEventPayload } from '@handsel/contracts';
import type { Transaction } from '../../ports/unit-of-work.port';

type Changed = DomainEventPayload<'schedule-resources.changed'>;

/** Tells staff, and whom else it concerns, that something a timetable is made of is another one now. */
export function announceChange(
  tx: Transaction,
  conventionId: string,
  kind: Changed['kind'],
  id: string | null,
  alsoTo: Audience[] = [],
): Promise<void> {
  const audience: Audience[] = ['staff', ...alsoTo];
  return tx.events.append({ conventionId, type: 'schedule-resources.changed', audience, payload: { kind, id } });
}
