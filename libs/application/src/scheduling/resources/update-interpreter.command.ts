import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

/** Changes languages, shifts and rest for what is scheduled from now on; meetings that stand keep their interpreter. */
export const updateInterpreter: UseCase<'interpreters.update'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, interpreterId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    if (!(await tx.interpreters.find(conventionId, interpreterId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'interpreter' }));
    const { version, ...fields } = body;
    if (!(await tx.interpreters.update(conventionId, interpreterId, version, fields)))
      return fail(failure('VERSION_STALE'));
    await announceChange(tx, conventionId, 'interpreters', interpreterId);
    const changed = await tx.interpreters.find(conventionId, interpreterId);
    return changed ? ok(changed) : fail(failure('THING_NOT_FOUND', { thing: 'interpreter' }));
  },
};
