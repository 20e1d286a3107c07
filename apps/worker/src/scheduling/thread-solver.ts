import type { TimetableSolver } from '@handsel/application';
import { InvalidInstanceError, type Timetable } from '@handsel/scheduling';
import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { SolvingMessage } from './solving-messages';

/** Runs the solver on a thread of its own for each run, so that the process goes on answering meanwhile. */
export class ThreadSolver implements TimetableSolver {
  constructor(private readonly threadOptions: Pick<WorkerOptions, 'execArgv'> = {}) {}

  solve(
    task: Parameters<TimetableSolver['solve']>[0],
    { onProgress, signal }: Parameters<TimetableSolver['solve']>[1],
  ): Promise<Timetable> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      // Beside this file, compiled or not.
      const file = join(__dirname, `solving.thread${extname(__filename)}`);
      const thread = new Worker(file, { ...this.threadOptions, workerData: task });
      const abort = () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('The solver was stopped.'));
        void thread.terminate();
      };
      signal.addEventListener('abort', abort, { once: true });
      thread.on('message', (message: SolvingMessage) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else if (message.kind === 'solved') resolve(message.timetable);
        else reject(new InvalidInstanceError(message.problems));
      });
      thread.on('error', reject);
      thread.on('exit', (code) => {
        signal.removeEventListener('abort', abort);
        // After the timetable this comes too late to matter.
        reject(new Error(`The solving thread ended with ${code} before it was done.`));
      });
    });
  }
}
