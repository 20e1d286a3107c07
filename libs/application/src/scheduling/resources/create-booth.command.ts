import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

/** Gives an organization a place of its own: from now on its meetings are held there. */
export const createBooth: UseCase<'booths.create'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    if (!(await tx.tableUse.organizationExists(conventionId, body.organizationId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const tableId = newId();
    await tx.tableUse.insertBooth(conventionId, { ...body, id: tableId });
    await announceChange(tx, conventionId, 'booths', tableId);
    const made = (await tx.tableUse.booths(conventionId)).find((booth) => booth.tableId === tableId);
    return made ? ok(made) : fail(failure('THING_NOT_FOUND', { thing: 'booth' }));
  },
  conflicts: { tables_convention_id_label_key: ({ body }) => failure('LABEL_TAKEN', { label: body.label }) },
};
