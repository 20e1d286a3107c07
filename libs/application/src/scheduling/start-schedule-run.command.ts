import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** Asks for a timetable. The event makes the job, so a lost queue loses no run. */
export const startScheduleRun: UseCase<'scheduleRuns.start'> = {
  policy: staffOnly,
  async execute({ principal, params: { conventionId }, body, tx, environment }) {
    const runId = newId();
    await tx.scheduleRuns.insert({
      id: runId,
      conventionId,
      settings: body,
      startedBy: principal.id,
      startedAt: environment.clock.now(),
    });
    await tx.events.append({
      conventionId,
      type: 'schedule-run.started',
      audience: ['staff', 'system'],
      payload: { runId },
    });
    const run = await tx.scheduleRuns.find(conventionId, runId);
    return run ? ok(run) : fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
  },
  conflicts: { schedule_runs_active: () => failure('RUN_ACTIVE') },
};
