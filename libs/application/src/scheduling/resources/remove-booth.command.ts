import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

/** Takes a booth away that no meeting, past or coming, names. */
export const removeBooth: UseCase<'booths.remove'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, tableId }, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const count = await tx.tableUse.countMeetings(conventionId, tableId);
    if (count > 0) return fail(failure('RESOURCE_IN_USE', { count }));
    await tx.availability.unblock(conventionId, 'table', [tableId]);
    await tx.availability.book(conventionId, 'table', [tableId]);
    if (!(await tx.tableUse.removeBooth(conventionId, tableId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'booth' }));
    await announceChange(tx, conventionId, 'booths', tableId);
    return ok(undefined);
  },
};
