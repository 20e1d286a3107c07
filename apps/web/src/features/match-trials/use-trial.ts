import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchTrial } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';

/** How often a trial is asked for while no live event has told of it. */
const ASK_MILLISECONDS = 2000;

/**
 * Something that the server works out beside the lists: start it with the call that asks for it, then read how far it
 * is and what came out. A new start takes the place of the one before.
 */
export function useTrial<K extends MatchTrial['kind']>(conventionId: string, kind: K) {
  const client = useQueryClient();
  const [trialId, setTrialId] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (ask: () => Promise<MatchTrial>) => ask(),
    onSuccess: (trial) => {
      client.setQueryData(keys.matchTrial(conventionId, trial.id), trial);
      setTrialId(trial.id);
    },
  });
  const trial = useQuery({
    queryKey: keys.matchTrial(conventionId, trialId ?? ''),
    queryFn: ({ signal }) => call('matchTrials.get', { params: { conventionId, trialId: trialId ?? '' }, signal }),
    enabled: trialId !== null,
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? ASK_MILLISECONDS : false),
  });
  const cancel = () => {
    if (trialId) void call('matchTrials.cancel', { params: { conventionId, trialId } });
    setTrialId(null);
  };
  const found = trial.data?.kind === kind ? (trial.data as Extract<MatchTrial, { kind: K }>) : undefined;
  return {
    start: start.mutate,
    cancel,
    error: start.error ?? trial.error,
    working: start.isPending || (trialId !== null && (!found || isWorking(found))),
    fraction: found?.progress.fraction ?? 0,
    failed: found?.status === 'failed' || found?.status === 'cancelled',
    result: (found?.result ?? null) as Extract<MatchTrial, { kind: K }>['result'],
  };
}

const isWorking = ({ status }: MatchTrial) => status === 'queued' || status === 'running';
