import type { HeldInput } from '@handsel/application';
import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RankingMessage, RankingTask } from './ranking-messages';

/** A thread that nobody has asked for so long gives its memory back: a night, but no break between two changes. */
const IDLE_MILLISECONDS = 6 * 3_600_000;

/**
 * The thread that the engine runs on. It outlives its tasks, for it keeps the index that it made: a changed profile is then
 * measured against it. One task at a time; one that is stopped or fails takes the thread with it.
 */
export class RankingThread {
  private thread: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private holds: (HeldInput & { conventionId: string }) | undefined;

  constructor(private readonly options: Pick<WorkerOptions, 'execArgv'> = {}) {}

  /** Resolves with the last message; the signal ends the thread, and the task rejects with its reason. */
  run(task: RankingTask, signal: AbortSignal, onMessage: (message: RankingMessage) => void): Promise<void> {
    const ran = this.last.then(() => this.execute(task, signal, onMessage));
    this.last = ran.catch(() => {});
    return ran;
  }

  /** What the thread has of a convention since its last task. */
  held(conventionId: string): HeldInput | null {
    return this.holds?.conventionId === conventionId ? this.holds : null;
  }

  /** Ends the thread; the next task starts another one. */
  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = this.holds = undefined;
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
        this.holds = message.organizationIds === null ? undefined : heldAfter(task, this.holds);
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
      if (this.thread === thread) this.thread = this.holds = undefined;
    };
    return thread.on('error', forget).on('exit', forget);
  }

  /** Keeps the thread, but does not keep the process for it. */
  private rest(thread: Worker): void {
    thread.unref();
    this.idle = setTimeout(() => void this.stop(), IDLE_MILLISECONDS).unref();
  }
}

/** The thread has what it was given, and what it was said to have already. */
function heldAfter({ kind, input }: RankingTask, before: HeldInput | undefined) {
  const versions = new Map(input.profiles.map(({ organizationId, version }) => [organizationId, version]));
  for (const id of kind === 'around' ? input.held : []) {
    const version = before?.versions.get(id);
    if (version !== undefined) versions.set(id, version);
  }
  return { conventionId: input.conventionId, versions, dealings: input.dealings.state };
}
