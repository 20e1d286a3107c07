import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

export const removeInterpreter: UseCase<'interpreters.remove'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, interpreterId }, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const count = await tx.interpreters.countMeetings(conventionId, interpreterId);
    if (count > 0) return fail(failure('RESOURCE_IN_USE', { count }));
    if (!(await tx.interpreters.remove(conventionId, interpreterId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'interpreter' }));
    await tx.availability.unblock(conventionId, 'interpreter', [interpreterId]);
    await tx.availability.book(conventionId, 'interpreter', [interpreterId]);
    await announceChange(tx, conventionId, 'interpreters', interpreterId);
    return ok(undefined);
  },
};
