import type { QueryClient } from '@tanstack/react-query';
import type { MatchTrial } from '@handsel/contracts';
import { keys } from '../../api/keys';
import type { LiveEvent } from '../../live/live-event';

/** Brings what is told of trials to whoever on this page waits for one. */
export function applyToTrials(client: QueryClient, conventionId: string, event: LiveEvent): void {
  switch (event.type) {
    case 'match-trial.progressed': {
      const { trialId, progress } = event.payload;
      client.setQueryData<MatchTrial>(keys.matchTrial(conventionId, trialId), (trial) =>
        trial && progress.fraction >= trial.progress.fraction ? { ...trial, progress } : trial,
      );
      break;
    }
    case 'match-trial.completed':
    case 'match-trial.failed':
    case 'match-trial.cancelled':
      void client.invalidateQueries({ queryKey: keys.matchTrial(conventionId, event.payload.trialId) });
      break;
    default:
  }
}
