import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Profile, Wish } from '@handsel/contracts';
import { call } from '../../api/api';
import { markRequested, putRequest } from './exhibitor-cache';

export interface Ask {
  to: Profile;
  wish: Wish;
  message: string;
  /** The same key for every attempt at this one request. */
  idempotencyKey: string;
}

interface AskOutcome {
  onSent: (ask: Ask) => void;
  onRefused: (error: Error) => void;
}

/**
 * Asks for a meeting: shown as asked at once, and taken back when the server refuses. The outcome is told even when
 * the form has long been closed.
 */
export function useAsk(conventionId: string, { onSent, onRefused }: AskOutcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ to, wish, message, idempotencyKey }: Ask) =>
      call('requests.create', {
        params: { conventionId },
        body: { toOrganizationId: to.organizationId, wish, message },
        idempotencyKey,
      }),
    onMutate: ({ to }) => markRequested(client, conventionId, to.organizationId, true),
    onSuccess: (request, ask) => {
      putRequest(client, conventionId, request);
      onSent(ask);
    },
    onError: (error, { to }) => {
      markRequested(client, conventionId, to.organizationId, false);
      onRefused(error);
    },
  });
}
