import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OperationResponse, Pairing } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { putPairing } from './queue-cache';

export interface Decision {
  kind: 'approve' | 'reject' | 'reopen';
  pairings: Pairing[];
  reason: string;
}

const statusAfter = { approve: 'approved', reject: 'rejected', reopen: 'proposed' } as const;
/** As many as the server takes at once. */
const MOST_AT_ONCE = 500;

interface DecisionOutcome {
  onDecided: (decision: Decision, outcome: OperationResponse<'pairings.decide'>) => void;
  onFailed: (error: Error) => void;
}

/** Decides pairings: shown at once; whatever the server refuses comes back. */
export function useDecide(conventionId: string, { onDecided, onFailed }: DecisionOutcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, pairings, reason }: Decision) => {
      const outcome: OperationResponse<'pairings.decide'> = { decided: [], refused: [] };
      for (let start = 0; start < pairings.length; start += MOST_AT_ONCE) {
        const pairingIds = pairings.slice(start, start + MOST_AT_ONCE).map(({ id }) => id);
        const part = await call('pairings.decide', {
          params: { conventionId },
          body: { pairingIds, decision: kind, reason },
        });
        outcome.decided.push(...part.decided);
        outcome.refused.push(...part.refused);
      }
      return outcome;
    },
    onMutate: ({ kind, pairings, reason }) => {
      for (const pairing of pairings)
        putPairing(client, conventionId, { ...pairing, status: statusAfter[kind], reason: reason || null });
    },
    onSuccess: (outcome, decision) => {
      // The live events bring what was decided; what was refused has to be seen as it is.
      if (outcome.refused.length > 0) void client.invalidateQueries({ queryKey: keys.pairings(conventionId) });
      void client.invalidateQueries({ queryKey: keys.pairingCounts(conventionId) });
      onDecided(decision, outcome);
    },
    onError: (error) => {
      void client.invalidateQueries({ queryKey: keys.pairings(conventionId) });
      onFailed(error);
    },
  });
}
