import { setTimeout as sleep } from 'node:timers/promises';
import type { MatchRun } from '@handsel/contracts';
import type { Stage } from '../stage';

const LOOK_EVERY_MILLISECONDS = 200;

/** Matches everyone with everyone, and waits for it. */
export async function runMatching({ convention, organizers, progress }: Stage): Promise<MatchRun> {
  const { api } = organizers[0];
  let run = await api.call('matchRuns.start', { params: { conventionId: convention.id } });
  while (run.status === 'queued' || run.status === 'running') {
    await sleep(LOOK_EVERY_MILLISECONDS);
    run = await api.call('matchRuns.get', { params: { conventionId: convention.id, runId: run.id } });
    progress.step('Matching', run.progress.fraction, run.progress.phase);
  }
  if (run.status !== 'completed') throw new Error(`the matching run ended as ${run.status}: ${run.failure ?? ''}`);
  progress.done('Matching', `${run.profiles} profiles, ${run.matches} matches`);
  return run;
}
