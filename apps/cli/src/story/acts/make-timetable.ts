import { setTimeout as sleep } from 'node:timers/promises';
import type { ScheduleRun } from '@handsel/contracts';
import type { Stage } from '../stage';

const LOOK_EVERY_MILLISECONDS = 250;

/** Has a timetable worked out and publishes it. */
export async function makeTimetable({ convention, organizers, progress }: Stage, seed: number): Promise<ScheduleRun> {
  const { api } = organizers[0];
  let run = await api.call('scheduleRuns.start', { params: { conventionId: convention.id }, body: { seed } });
  const params = { conventionId: convention.id, runId: run.id };
  while (run.status === 'queued' || run.status === 'running') {
    await sleep(LOOK_EVERY_MILLISECONDS);
    run = await api.call('scheduleRuns.get', { params });
    progress.step('Timetable', run.progress.fraction, run.progress.phase);
  }
  if (run.status !== 'draft' || !run.result)
    throw new Error(`the schedule run ended as ${run.status}: ${run.failure ?? ''}`);
  const { placed, pairings, gapPercent, breaks } = run.result;
  progress.done(
    'Timetable',
    `${placed} of ${pairings} meetings placed, at most ${gapPercent} % below the best possible, ${breaks} breaks`,
  );
  return api.call('scheduleRuns.publish', { params });
}
