import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RankingMessage, RankingTask } from './ranking-messages';

/** A thread that nobody has asked for so long gives its memory back. */
const IDLE_MILLISECONDS = 10 * 60_000;

/**
 * The thread that the engine runs on. It outlives its tasks, for it keeps the index that it made: a changed profile is then
 * measured against it. One task at a time; one that is stopped or fails takes the thread with it.
 */
export class RankingThread {
  private thread: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Pick<WorkerOptions, 'execArgv'> = {}) {}

  /** Resolves with the last message; the signal ends the thread, and the task rejects with its reason. */
  run(task: RankingTask, signal: AbortSignal, onMessage: (message: RankingMessage) => void): Promise<void> {
    const ran = this.last.then(() => this.execute(task, signal, onMessage));
    this.last = ran.catch(() => {});
    return ran;
  }

  /** Ends the thread; the next task starts another one. */
  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    await thread?.terminate();
  }

  private execute(task: RankingTask, signal: AbortSignal, onMessage: (message: RankingMessage) => void) {
    signal.throwIfAborted();
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.start());
    thread.ref();
    return new Promise<void>((resolve, reject) => {
      const leave = () => {
        signal.removeEventListener('abort', abort);
        thread.off('error', lose).off('exit', onExit).off('message', take);
      };
      const lose = (error: Error) => {
        leave();
        reject(error);
        void this.stop();
      };
      const abort = () => lose(signal.reason instanceof Error ? signal.reason : new Error('The ranking was stopped.'));
      const onExit = (code: number) => lose(new Error(`The ranking thread ended with ${code} before it was done.`));
      const take = (message: RankingMessage) => {
        onMessage(message);
        if (message.kind !== 'done') return;
        leave();
        this.rest(thread);
        resolve();
      };
      signal.addEventListener('abort', abort, { once: true });
      thread.on('error', lose).on('exit', onExit).on('message', take);
      thread.postMessage(task);
    });
  }

  private start(): Worker {
    // Beside this file, compiled or not.
    const thread = new Worker(join(__dirname, `ranking.thread${extname(__filename)}`), this.options);
    // One that dies at rest is nobody's failure: the next task starts another.
    const forget = () => {
      if (this.thread === thread) this.thread = undefined;
    };
    return thread.on('error', forget).on('exit', forget);
  }

  /** Keeps the thread, but does not keep the process for it. */
  private rest(thread: Worker): void {
    thread.unref();
    this.idle = setTimeout(() => void this.stop(), IDLE_MILLISECONDS).unref();
  }
}
