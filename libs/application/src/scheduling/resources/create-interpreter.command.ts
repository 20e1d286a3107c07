import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

/** Adds somebody who interprets. With the first one, pairs without a common language meet only with an interpreter. */
export const createInterpreter: UseCase<'interpreters.create'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const id = newId();
    await tx.interpreters.insert(conventionId, id, body);
    await announceChange(tx, conventionId, 'interpreters', id);
    const made = await tx.interpreters.find(conventionId, id);
    return made ? ok(made) : fail(failure('THING_NOT_FOUND', { thing: 'interpreter' }));
  },
};
