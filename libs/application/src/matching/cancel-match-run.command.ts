import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { refusedIn } from '../life-cycles/life-cycle';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { cancelRun } from './begin-match-run';
import { matchRunLifeCycle } from './match-run-life-cycle';

/** Stops a run. It counts as cancelled at once, and the lists stay as they are. */
export const cancelMatchRun: UseCase<'matchRuns.cancel'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, runId }, tx, environment }) {
    const active = await tx.matches.claimRun(conventionId, runId);
    if (active) return ok(await cancelRun(tx, conventionId, active, environment.clock.now()));
    const run = await tx.matches.findRun(conventionId, runId);
    if (!run) return fail(failure('THING_NOT_FOUND', { thing: 'matching run' }));
    return fail(refusedIn(run.status, matchRunLifeCycle.cancel));
  },
};
