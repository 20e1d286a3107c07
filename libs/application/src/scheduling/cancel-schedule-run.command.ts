import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { stepRun } from './step-run';

/** Stops a run. It counts as cancelled at once; whoever works on it notices soon and throws the work away. */
export const cancelScheduleRun: UseCase<'scheduleRuns.cancel'> = {
  policy: staffOnly,
  async execute({ params, tx, environment }) {
    const { conventionId, runId } = params;
    const run = await stepRun(tx, params, 'cancel', { finishedAt: environment.clock.now() });
    if (!run.ok) return run;
    await tx.events.append({ conventionId, type: 'schedule-run.cancelled', audience: ['staff'], payload: { runId } });
    return ok(run.value);
  },
};
