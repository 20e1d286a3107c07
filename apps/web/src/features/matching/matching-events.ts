import type { QueryClient } from '@tanstack/react-query';
import type { MatchRun } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import type { LiveEvent } from '../../live/live-event';

export const isActive = ({ status }: MatchRun): boolean => status === 'queued' || status === 'running';

/** Takes a run as the server last told it into the list, latest first. */
export function putMatchRun(client: QueryClient, conventionId: string, run: MatchRun): void {
  client.setQueryData<MatchRun[]>(keys.matchRuns(conventionId), (runs) => {
    if (!runs) return runs;
    const others = runs.filter(({ id }) => id !== run.id);
    return [...others, run].sort((a, b) => (a.startedAt === b.startedAt ? 0 : a.startedAt < b.startedAt ? 1 : -1));
  });
}

/** Brings what is told of matching to the console's page about it. */
export function applyToMatching(client: QueryClient, conventionId: string, event: LiveEvent): void {
  const again = (...all: (readonly string[])[]) => {
    for (const queryKey of all) void client.invalidateQueries({ queryKey });
  };
  switch (event.type) {
    case 'match-run.progressed': {
      const { runId, progress } = event.payload;
      client.setQueryData<MatchRun[]>(keys.matchRuns(conventionId), (runs) =>
        runs?.map((run) =>
          run.id === runId && isActive(run) && progress.fraction >= run.progress.fraction
            ? { ...run, status: 'running', progress }
            : run,
        ),
      );
      break;
    }
    case 'match-run.started':
    case 'match-run.completed':
    case 'match-run.failed':
    case 'match-run.cancelled':
      if (event.type === 'match-run.completed') again(keys.matchExposure(conventionId));
      if (event.replayed || !client.getQueryData(keys.matchRuns(conventionId))) break;
      call('matchRuns.get', { params: { conventionId, runId: event.payload.runId } }).then(
        (run) => putMatchRun(client, conventionId, run),
        () => again(keys.matchRuns(conventionId)),
      );
      break;
    case 'match-weights.changed':
      again(keys.matchWeights(conventionId));
      break;
    case 'match-settings.changed':
      again(keys.matchSettings(conventionId), keys.matchExposure(conventionId));
      break;
    case 'dealings.imported':
      again(keys.pastDeals(conventionId));
      break;
    case 'complements.changed':
      again(keys.complements(conventionId));
      break;
    case 'match-contest.opened':
    case 'match-contest.resolved':
      again(keys.matchContests(conventionId));
      break;
    case 'exclusion.added':
    case 'exclusion.removed':
      again(keys.exclusions(conventionId));
      break;
    default:
  }
}
