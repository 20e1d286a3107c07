import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { announceTables } from '../hall/announce-tables';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { choosePlace } from './choose-place';
import { meetingToChange } from './own-meeting';
import { slotTaken } from './slot-taken';

/**
 * Moves a meeting to another slot, another table or both. Without a table it keeps its own where that is free, and
 * takes the first free one otherwise. Whether people are free is for the database to say.
 */
export const moveMeeting: UseCase<'meetings.move'> = {
  policy: staffOnly,
  async execute({ principal, params, body, tx }) {
    const { conventionId, meetingId } = params;
    const { version, slotId, tableId } = body;
    const found = await meetingToChange(tx, principal, params, 'move', version);
    if (!found.ok) return found;
    const before = found.value;
    const { pairingId } = before;
    const present = { slotId: before.slotId, tableId: before.table.id, interpreterId: before.interpreter?.id ?? null };
    const place = await choosePlace(tx, conventionId, { pairingId, slotId, tableId, present });
    if (!place.ok) return place;
    if (!(await tx.meetings.move(conventionId, meetingId, version, place.value))) return fail(failure('VERSION_STALE'));
    // A pin says where the meeting is; who moves it by hand moves the pin along.
    if (before.pinned) await tx.pins.follow(conventionId, [pairingId]);

    const meeting = await tx.meetings.find(conventionId, meetingId);
    if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
    await tx.events.append({
      conventionId,
      type: 'meeting.moved',
      audience: bothSidesAndStaff(meeting),
      payload: { meeting, from: { startsAt: before.startsAt, table: before.table } },
    });
    await announceTables(tx, conventionId, [before.table, meeting.table]);
    return ok(meeting);
  },
  conflicts: {
    async bookings_never_overlap({ tx, params: { conventionId, meetingId }, body }) {
      const meeting = await tx.meetings.find(conventionId, meetingId);
      if (!meeting) return failure('THING_NOT_FOUND', { thing: 'meeting' });
      return slotTaken(tx, conventionId, meeting.pairingId, body.slotId, meeting.slotId);
    },
  },
};
