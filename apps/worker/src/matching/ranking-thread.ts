import type { HeldInput, MatchRow, RankingSink } from '@handsel/application';
import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RankingMessage, RankingNote, RankingTask } from './ranking-messages';

/** A thread that nobody has asked for so long gives its memory back: a night, but no break between two changes. */
const IDLE_MILLISECONDS = 6 * 3_600_000;

/**
 * The thread that the engine runs on. It outlives its tasks, for it keeps the indexes that it made: a changed profile is then
 * measured against one. One task at a time; one that is stopped or fails takes the thread with it.
 */
export class RankingThread {
  /** Called when the thread has given its memory back. */
  onRest: () => void = () => {};
  private thread: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly holds = new Map<string, HeldInput>();

  constructor(private readonly options: Pick<WorkerOptions, 'execArgv'> = {}) {}

  /** Resolves with whose lists the rows are, null where the index is lost. The signal ends the thread, and the task rejects with its reason. */
  run(task: RankingTask, signal: AbortSignal, sink: RankingSink): Promise<string[] | null> {
    const ran = this.last.then(() => this.execute(task, signal, sink));
    this.last = ran.catch(() => {});
    return ran;
  }

  /** What the thread has of a convention since its last task. */
  held(conventionId: string): HeldInput | null {
    return this.holds.get(conventionId) ?? null;
  }

  /** Ends the thread; the next task starts another one. */
  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    this.holds.clear();
    await thread?.terminate();
  }

  private async execute(task: RankingTask, signal: AbortSignal, { onProgress, onRows }: RankingSink) {
    signal.throwIfAborted();
    // Somebody was quicker, and what is held is as new.
    if (task.kind === 'warm' && this.holds.has(task.input.conventionId)) return [];
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.start());
    thread.ref();
    return new Promise<string[] | null>((resolve, reject) => {
      let writing = Promise.resolve();
      let isOver = false;
      const leave = () => {
        isOver = true;
        signal.removeEventListener('abort', abort);
        thread.off('error', lose).off('exit', onExit).off('message', hear);
      };
      const lose = (error: Error) => {
        // What was still being written when the task was stopped may fail: the thread is another task's by then.
        if (isOver) return;
        leave();
        reject(error);
        void this.stop();
      };
      const abort = () => lose(signal.reason instanceof Error ? signal.reason : new Error('The ranking was stopped.'));
      const onExit = (code: number) => lose(new Error(`The ranking thread ended with ${code} before it was done.`));
      const take = async (rows: MatchRow[]) => {
        await onRows(rows);
        thread.postMessage({ kind: 'taken' } satisfies RankingNote);
      };
      const end = ({ organizationIds, conventionIds }: Extract<RankingMessage, { kind: 'done' }>) => {
        leave();
        this.note(task, organizationIds !== null, conventionIds);
        this.rest(thread);
        resolve(organizationIds);
      };
      const hear = (message: RankingMessage) => {
        if (message.kind === 'progress') return onProgress(message.fraction);
        writing = writing.then(() => {
          if (isOver) return undefined;
          return message.kind === 'rows' ? take(message.rows) : end(message);
        });
        writing.catch(lose);
      };
      signal.addEventListener('abort', abort, { once: true });
      thread.on('error', lose).on('exit', onExit).on('message', hear);
      thread.postMessage(task);
    });
  }

  private note(task: RankingTask, isHeld: boolean, conventionIds: string[]): void {
    const { conventionId } = task.kind === 'pairs' ? task : task.input;
    if (!isHeld) this.holds.delete(conventionId);
    else if (task.kind !== 'pairs') this.holds.set(conventionId, heldAfter(task, this.holds.get(conventionId)));
    for (const id of this.holds.keys()) if (!conventionIds.includes(id)) this.holds.delete(id);
  }

  private start(): Worker {
    // Beside this file, compiled or not.
    const thread = new Worker(join(__dirname, `ranking.thread${extname(__filename)}`), this.options);
    // One that dies at rest is nobody's failure: the next task starts another.
    const forget = () => {
      if (this.thread !== thread) return;
      this.thread = undefined;
      this.holds.clear();
    };
    return thread.on('error', forget).on('exit', forget);
  }

  /** Keeps the thread, but does not keep the process for it. */
  private rest(thread: Worker): void {
    thread.unref();
    this.idle = setTimeout(() => void this.stop().then(() => this.onRest()), IDLE_MILLISECONDS).unref();
  }
}

/** The thread has what it was given, and what it was said to have already. */
function heldAfter({ kind, input }: Exclude<RankingTask, { kind: 'pairs' }>, before: HeldInput | undefined): HeldInput {
  const versions = new Map(input.profiles.map(({ organizationId, version }) => [organizationId, version]));
  for (const id of kind === 'around' ? input.held : []) {
    const version = before?.versions.get(id);
    if (version !== undefined) versions.set(id, version);
  }
  return { versions, dealings: input.dealings.state };
}
