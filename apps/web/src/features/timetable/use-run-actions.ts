import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/api';
import { putRun } from './run-cache';

export type RunAction = { kind: 'start' } | { kind: 'cancel' | 'publish' | 'roll-back'; runId: string };

interface RunOutcome {
  onDone: (kind: RunAction['kind']) => void;
  onFailed: (error: Error) => void;
}

const operations = {
  cancel: 'scheduleRuns.cancel',
  publish: 'scheduleRuns.publish',
  'roll-back': 'scheduleRuns.rollBack',
} as const;

export function useRunActions(conventionId: string, { onDone, onFailed }: RunOutcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: RunAction) =>
      action.kind === 'start'
        ? call('scheduleRuns.start', { params: { conventionId }, body: {} })
        : call(operations[action.kind], { params: { conventionId, runId: action.runId } }),
    onSuccess: (run, { kind }) => {
      putRun(client, conventionId, run);
      onDone(kind);
    },
    onError: onFailed,
  });
}
