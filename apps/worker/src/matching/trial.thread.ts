import { workOutTrial, type TrialResult, type TrialTask } from '@handsel/application';
import { parentPort, workerData } from 'node:worker_threads';
import { nowAndThen } from '../now-and-then';

/** What a trial's thread says: how far it is, and at the end what came out. */
export type TrialMessage = { kind: 'progress'; fraction: number } | { kind: 'done'; result: TrialResult };

const say = (message: TrialMessage): void => parentPort?.postMessage(message);

const sayProgress = nowAndThen((fraction: number) => say({ kind: 'progress', fraction }));

say({ kind: 'done', result: workOutTrial(workerData as TrialTask, sayProgress) });
