import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** Asks for a matching run; the work itself follows from the event. */
export const startMatchRun: UseCase<'matchRuns.start'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx, environment }) {
    if (!(await tx.conventions.find(conventionId))) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    const runId = newId();
    const run = await tx.matches.addRun(conventionId, runId, environment.clock.now());
    await tx.events.append({
      conventionId,
      type: 'match-run.started',
      audience: ['staff', 'system'],
      payload: { runId },
    });
    return ok(run);
  },
  conflicts: { match_runs_active: () => failure('RUN_ACTIVE') },
};
