import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
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
    const { version, slotId, tableId: wanted } = body;
    const found = await meetingToChange(tx, principal, params, 'move', version);
    if (!found.ok) return found;
    const before = found.value;
    if (!(await tx.meetings.slotExists(conventionId, slotId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'slot' }));
    if (wanted !== undefined && !(await tx.meetings.tableExists(conventionId, wanted)))
      return fail(failure('THING_NOT_FOUND', { thing: 'table' }));

    const free = wanted === undefined ? await tx.meetings.freeTables(conventionId, slotId, meetingId) : [];
    const tableId = wanted ?? (free.includes(before.table.id) ? before.table.id : free[0]);
    if (tableId === undefined) return fail(await slotTaken(tx, conventionId, meetingId, slotId));
    if (!(await tx.meetings.move(conventionId, meetingId, version, { slotId, tableId })))
      return fail(failure('VERSION_STALE'));

    const meeting = await tx.meetings.find(conventionId, meetingId);
    if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
    await tx.events.append({
      conventionId,
      type: 'meeting.moved',
      audience: bothSidesAndStaff(meeting),
      payload: { meeting, from: { startsAt: before.startsAt, table: before.table } },
    });
    return ok(meeting);
  },
  conflicts: {
    bookings_never_overlap: ({ tx, params, body }) => slotTaken(tx, params.conventionId, params.meetingId, body.slotId),
  },
};
