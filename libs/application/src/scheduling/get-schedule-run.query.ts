import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const getScheduleRun: UseCase<'scheduleRuns.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, runId }, tx }) {
    const run = await tx.scheduleRuns.find(conventionId, runId);
    return run ? ok(run) : fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
  },
};
