import { failure, type Failure, type ScheduleRun } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { refusedIn } from '../life-cycles/life-cycle';
import type { Transaction } from '../ports/unit-of-work.port';
import { scheduleRunLifeCycle } from './schedule-run-life-cycle';
import type { RunStep } from './schedule-run.repository';

/** Moves a run along its life cycle; STATE_CONFLICT with its present state where the step does not start there. */
export async function stepRun(
  tx: Transaction,
  { conventionId, runId }: { conventionId: string; runId: string },
  action: 'cancel' | 'publish' | 'rollBack',
  changes: Partial<RunStep>,
): Promise<Result<ScheduleRun, Failure>> {
  const transition = scheduleRunLifeCycle[action];
  const { from, to } = transition;
  const stepped = await tx.scheduleRuns.step(conventionId, runId, { ...changes, from, to });
  const run = await tx.scheduleRuns.find(conventionId, runId);
  if (!run) return fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
  return stepped ? ok(run) : fail(refusedIn(run.status, transition));
}
