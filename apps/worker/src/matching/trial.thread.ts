import { workOutTrial, type TrialResult, type TrialTask } from '@handsel/application';
import { parentPort, workerData } from 'node:worker_threads';

/** What a trial's thread says: how far it is, and at the end what came out. */
export type TrialMessage = { kind: 'progress'; fraction: number } | { kind: 'done'; result: TrialResult };

const PROGRESS_EVERY_MILLISECONDS = 100;
const say = (message: TrialMessage): void => parentPort?.postMessage(message);

let lastProgress = 0;
function sayProgress(fraction: number): void {
  const now = performance.now();
  if (now - lastProgress < PROGRESS_EVERY_MILLISECONDS) return;
  lastProgress = now;
  say({ kind: 'progress', fraction });
}

say({ kind: 'done', result: workOutTrial(workerData as TrialTask, sayProgress) });
