import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const getMatchRun: UseCase<'matchRuns.get'> = {
  policy: staffOnly,
  async execute({ params, tx }) {
    const run = await tx.matches.findRun(params.conventionId, params.runId);
    return run ? ok(run) : fail(failure('THING_NOT_FOUND', { thing: 'matching run' }));
  },
};
