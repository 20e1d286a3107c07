import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { unpin } from './pin-at';

export const unpinMeeting: UseCase<'meetings.unpin'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, meetingId }, tx }) {
    const meeting = await tx.meetings.find(conventionId, meetingId);
    if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
    await unpin(tx, conventionId, meeting.pairingId);
    return ok({ ...meeting, pinned: false });
  },
};
