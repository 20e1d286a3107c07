import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MeetingRequest } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { markRequested, putRequest } from './exhibitor-cache';

export type Answer =
  | { kind: 'accept'; request: MeetingRequest }
  | { kind: 'withdraw'; request: MeetingRequest }
  | { kind: 'decline'; request: MeetingRequest; reason: string };

const statusAfter = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

interface AnswerOutcome {
  onDone: (answer: Answer) => void;
  onRefused: (error: Error) => void;
}

/** Answers or withdraws a request; the list shows it at once, and the truth again when the server refuses. */
export function useAnswer(conventionId: string, { onDone, onRefused }: AnswerOutcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) => {
      const params = { conventionId, requestId: answer.request.id };
      if (answer.kind === 'accept') return call('requests.accept', { params });
      if (answer.kind === 'withdraw') return call('requests.withdraw', { params });
      return call('requests.decline', { params, body: { reason: answer.reason } });
    },
    onMutate: ({ kind, request }) => putRequest(client, conventionId, { ...request, status: statusAfter[kind] }),
    onSuccess: (request, answer) => {
      putRequest(client, conventionId, request);
      if (answer.kind === 'withdraw') markRequested(client, conventionId, request.to.organizationId, false);
      onDone(answer);
    },
    onError: (error) => {
      void client.invalidateQueries({ queryKey: keys.requests(conventionId) });
      onRefused(error);
    },
  });
}
