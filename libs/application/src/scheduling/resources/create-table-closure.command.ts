import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';
import { timeTaken } from './time-taken';

/** Closes a table that has no meeting then; one that has is the matter of a repair. */
export const createTableClosure: UseCase<'tableClosures.create'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const { tableId, ...stretch } = body;
    if (!(await tx.meetings.tableExists(conventionId, tableId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'table' }));
    const id = newId();
    await tx.availability.block(conventionId, 'table', [{ ...stretch, id, resourceId: tableId }]);
    await tx.availability.book(conventionId, 'table', [tableId]);
    await announceChange(tx, conventionId, 'table-closures', id);
    const made = (await tx.tableUse.closures(conventionId)).find((closure) => closure.id === id);
    return made ? ok(made) : fail(failure('THING_NOT_FOUND', { thing: 'table closure' }));
  },
  conflicts: {
    bookings_never_overlap: ({ tx, params, body }) => timeTaken(tx, params.conventionId, [body.tableId], [body]),
  },
};
