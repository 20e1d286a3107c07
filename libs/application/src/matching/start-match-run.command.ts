import { failure } from '@handsel/contracts';
import { fail } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { beginMatchRun } from './begin-match-run';

export const startMatchRun: UseCase<'matchRuns.start'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx, environment }) {
    if (!(await tx.conventions.find(conventionId))) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    return beginMatchRun(tx, conventionId, environment.clock.now(), 'stands');
  },
  conflicts: { match_runs_active: () => failure('RUN_ACTIVE') },
};
