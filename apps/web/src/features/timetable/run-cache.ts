import type { QueryClient } from '@tanstack/react-query';
import type { ScheduleRun } from '@handsel/contracts';
import { keys } from '../../api/keys';

/** Takes a run as the server last told it into the list, latest first. */
export function putRun(client: QueryClient, conventionId: string, run: ScheduleRun): void {
  client.setQueryData<ScheduleRun[]>(keys.scheduleRuns(conventionId), (runs) => {
    if (!runs) return runs;
    const others = runs.filter(({ id }) => id !== run.id);
    return [...others, run].sort((a, b) => (a.startedAt === b.startedAt ? 0 : a.startedAt < b.startedAt ? 1 : -1));
  });
}

/** Shows how far a run is. Progress never goes back, and says nothing about a run that has ended. */
export function putProgress(
  client: QueryClient,
  conventionId: string,
  runId: string,
  progress: ScheduleRun['progress'],
): void {
  client.setQueryData<ScheduleRun[]>(keys.scheduleRuns(conventionId), (runs) =>
    runs?.map((run) =>
      run.id === runId && isActive(run) && progress.fraction >= run.progress.fraction
        ? { ...run, status: 'running', progress }
        : run,
    ),
  );
}

export const isActive = (run: ScheduleRun): boolean => run.status === 'queued' || run.status === 'running';
