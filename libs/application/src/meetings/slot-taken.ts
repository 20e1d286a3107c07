import { failure, type Failure } from '@handsel/contracts';
import { DateTime } from 'luxon';
import type { Transaction } from '../ports/unit-of-work.port';
import { nextFreePlace } from './next-free-place';

/** Says that a place is taken, and which is the next one free for both people, in the convention's own time. */
export async function slotTaken(
  tx: Transaction,
  conventionId: string,
  meetingId: string,
  askedSlotId: string,
): Promise<Failure> {
  const places = await tx.meetings.placesFor(conventionId, meetingId);
  const meeting = await tx.meetings.find(conventionId, meetingId);
  const next = nextFreePlace(places, askedSlotId, meeting?.slotId ?? '');
  if (!next) return failure('SLOT_TAKEN', { next: '-' });
  const convention = await tx.conventions.find(conventionId);
  const local = DateTime.fromJSDate(next.startsAt, { zone: convention?.timeZone ?? 'utc' });
  return failure('SLOT_TAKEN', {
    next: local.toFormat('yyyy-MM-dd HH:mm'),
    nextStartsAt: next.startsAt.toISOString(),
    nextSlotId: next.slotId,
    nextTableId: next.tableId,
  });
}
