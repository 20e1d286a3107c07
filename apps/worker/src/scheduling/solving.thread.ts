import { stopAfter } from '@handsel/application';
import { InvalidInstanceError, solve, type SolveProgress } from '@handsel/scheduling';
import { parentPort, workerData } from 'node:worker_threads';
import { nowAndThen } from '../now-and-then';
import type { SolvingMessage, SolvingTask } from './solving-messages';

const { instance, seed, moveBudget, limitSeconds } = workerData as SolvingTask;
const say = (message: SolvingMessage): void => parentPort?.postMessage(message);

const onProgress = nowAndThen((progress: SolveProgress) => say({ kind: 'progress', progress }));

try {
  say({ kind: 'solved', timetable: solve(instance, { seed, moveBudget, onProgress, ...stopAfter(limitSeconds) }) });
} catch (error) {
  // An error that crosses threads loses its class; its content goes as data.
  if (!(error instanceof InvalidInstanceError)) throw error;
  say({ kind: 'invalid', problems: error.problems });
}
