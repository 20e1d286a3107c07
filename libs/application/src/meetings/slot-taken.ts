import { failure, type Failure } from '@handsel/contracts';
import type { Transaction } from '../ports/unit-of-work.port';
import { localTime } from './local-time';
import { nextFreePlace } from './next-free-place';

/**
 * Says that a place is taken, and which is the next one free for both people, in the convention's own time.
 *
 * @param presentSlotId where the pairing's meeting is now; empty where it has none
 */
export async function slotTaken(
  tx: Transaction,
  conventionId: string,
  pairingId: string,
  askedSlotId: string,
  presentSlotId = '',
): Promise<Failure> {
  const places = await tx.meetings.placesFor(conventionId, pairingId);
  const next = nextFreePlace(places, askedSlotId, presentSlotId);
  if (!next) return failure('SLOT_TAKEN', { next: '-' });
  return failure('SLOT_TAKEN', {
    next: await localTime(tx, conventionId, next.startsAt),
    nextStartsAt: next.startsAt.toISOString(),
    nextSlotId: next.slotId,
    nextTableId: next.tableId,
  });
}
