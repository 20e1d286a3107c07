import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

export interface ThreadRun<Task, Message> {
  /** The file of the thread beside this one, without its extension. */
  file: string;
  task: Task;
  /** Ends the thread when it is aborted; the run rejects with the reason. */
  signal: AbortSignal;
  options?: Pick<WorkerOptions, 'execArgv'>;
  /** Takes in what the thread says; true when that was the last. */
  onMessage: (message: Message) => boolean;
}

/** Runs a task on a thread of its own until it says that it is done, so that the process goes on answering meanwhile. */
export function runThread<Task, Message>({ file, task, signal, options, onMessage }: ThreadRun<Task, Message>) {
  return new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    // Compiled or not.
    const thread = new Worker(join(__dirname, file + extname(__filename)), { ...options, workerData: task });
    const abort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('The work was stopped.'));
      void thread.terminate();
    };
    signal.addEventListener('abort', abort, { once: true });
    thread.on('message', (message: Message) => {
      if (onMessage(message)) resolve();
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal.removeEventListener('abort', abort);
      // After the last message this comes too late to matter.
      reject(new Error(`The thread ended with ${code} before it was done.`));
    });
  });
}
