import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

export const removeTableClosure: UseCase<'tableClosures.remove'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, closureId }, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const tableId = await tx.tableUse.removeClosure(conventionId, closureId);
    if (tableId === null) return fail(failure('THING_NOT_FOUND', { thing: 'table closure' }));
    await tx.availability.book(conventionId, 'table', [tableId]);
    await announceChange(tx, conventionId, 'table-closures', closureId);
    return ok(undefined);
  },
};
