import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OperationBodyInput } from '@handsel/contracts';
import { call } from '../../api/api';
import { putRun } from './run-cache';

export type RunSettingsInput = OperationBodyInput<'scheduleRuns.start'>;

export type RunAction =
  | { kind: 'start'; settings: RunSettingsInput }
  | { kind: 'cancel' | 'roll-back'; runId: string }
  /** With the hash of the preview that was read: refused where the timetable has changed since. */
  | { kind: 'publish'; runId: string; preview: string };

interface RunOutcome {
  onDone: (kind: RunAction['kind']) => void;
  onFailed: (error: Error) => void;
}

export function useRunActions(conventionId: string, { onDone, onFailed }: RunOutcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: RunAction) => send(conventionId, action),
    onSuccess: (run, { kind }) => {
      putRun(client, conventionId, run);
      onDone(kind);
    },
    onError: onFailed,
  });
}

function send(conventionId: string, action: RunAction) {
  switch (action.kind) {
    case 'start':
      return call('scheduleRuns.start', { params: { conventionId }, body: action.settings });
    case 'cancel':
      return call('scheduleRuns.cancel', { params: { conventionId, runId: action.runId } });
    case 'roll-back':
      return call('scheduleRuns.rollBack', { params: { conventionId, runId: action.runId } });
    case 'publish':
      return call('scheduleRuns.publish', {
        params: { conventionId, runId: action.runId },
        body: { preview: action.preview },
      });
  }
}
