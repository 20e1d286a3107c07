import { failure, type Failure, type Meeting } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import { announceTables } from '../hall/announce-tables';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import type { Transaction } from '../ports/unit-of-work.port';
import { choosePlace } from './choose-place';

/** Makes the meeting of a pairing that has none, books its place and tells both sides. */
export async function makeMeeting(
  tx: Transaction,
  conventionId: string,
  wish: { pairingId: string; slotId: string; tableId?: string | undefined },
  at: Date,
): Promise<Result<Meeting, Failure>> {
  const place = await choosePlace(tx, conventionId, wish);
  if (!place.ok) return place;
  const id = newId();
  await tx.meetings.book(conventionId, { id, pairingId: wish.pairingId, at, ...place.value });
  const meeting = await tx.meetings.find(conventionId, id);
  if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
  const audience = bothSidesAndStaff(meeting);
  await tx.events.append({ conventionId, type: 'meeting.scheduled', audience, payload: { meeting } });
  await announceTables(tx, conventionId, [meeting.table]);
  return ok(meeting);
}
