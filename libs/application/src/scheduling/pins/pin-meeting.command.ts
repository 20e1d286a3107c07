import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { pinAt } from './pin-at';

/** Keeps a meeting at its time and its table in all further runs. */
export const pinMeeting: UseCase<'meetings.pin'> = {
  policy: staffOnly,
  async execute({ principal, params: { conventionId, meetingId }, tx, environment }) {
    await tx.meetings.lockTimetable(conventionId);
    const meeting = await tx.meetings.find(conventionId, meetingId);
    if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
    if (meeting.status !== 'scheduled')
      return fail(failure('STATE_CONFLICT', { state: meeting.status, action: 'pinned' }));
    const { pairingId, slotId } = meeting;
    const pinnedAt = environment.clock.now();
    const pin = { pairingId, slotId, tableId: meeting.table.id, pinnedBy: principal.id, pinnedAt };
    const pinned = await pinAt(tx, conventionId, pin);
    return pinned.ok ? ok({ ...meeting, pinned: true }) : pinned;
  },
};
