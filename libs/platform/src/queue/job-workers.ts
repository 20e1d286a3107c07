import { setTimeout as sleep } from 'node:timers/promises';
import { UnrecoverableError, WaitingError } from 'bullmq';
import { StartError } from '../start-error';
import {
  definitionOf,
  InvalidJobPayload,
  parsePayload,
  queuesOf,
  UnknownJob,
  type JobNameOf,
  type JobPayloadOf,
  type JobsRegistry,
} from './jobs-registry';
import { watchForCancellation } from './watch-for-cancellation';
import type { BullQueue, BullWorker, JobProcessor, QueueBackend, QueuedJob } from './queue-backend';

/** One run of a job, as its handler sees it. */
export interface JobRun<P> {
  id: string;
  payload: P;
  /** 1 for the first try. */
  attempt: number;
  /** Aborted when somebody cancels the job or this process stops before it is done. */
  signal: AbortSignal;
  /** Tells how far the job is, for `JobQueues.status`. */
  progress(state: { fraction: number; note?: string }): Promise<void>;
}

/** A function for every job of the registry. What it returns is kept as the job's result. */
export type JobHandlers<R extends JobsRegistry> = {
  [N in JobNameOf<R>]: (job: JobRun<JobPayloadOf<R, N>>) => Promise<unknown>;
};

export interface JobWorkersOptions {
  /** Jobs at a time in one queue of this process. */
  concurrency?: number;
  /** A job has failed, or the queue itself is in trouble. */
  onError: (error: Error, job?: { name: string; id: string; attempt: number }) => void;
}

/**
 * The side that runs jobs. Refuses to start (StartError) when a job has no handler or a handler has no job; a job with
 * an unknown name or a wrong payload fails at once, without another try.
 */
export class JobWorkers<R extends JobsRegistry> {
  private readonly running: { worker: BullWorker; queue: BullQueue }[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly registry: R,
    private readonly handlers: JobHandlers<R>,
    private readonly backend: QueueBackend,
    private readonly options: JobWorkersOptions,
  ) {
    checkHandlers(registry, handlers);
  }

  /** Opens the queues and begins; resolves when every worker is ready. */
  async start(): Promise<void> {
    for (const name of queuesOf(this.registry)) {
      const queue = this.backend.openQueue(name);
      queue.on('error', (error) => this.options.onError(error));
      await queue.waitUntilReady();
      const processJob: JobProcessor = (job, token) => this.process(queue, name, job, token);
      const worker = this.backend.openWorker(name, processJob, this.options.concurrency ?? 1);
      this.running.push({ worker, queue });
      worker.on('error', (error) => this.options.onError(error));
      worker.on('failed', (job, error) => {
        this.options.onError(error, job && { name: job.name, id: job.id ?? '', attempt: job.attemptsMade });
      });
      await worker.waitUntilReady();
    }
  }

  /**
   * Takes no more jobs and lets those that run finish for `graceMs`. Then their signals are aborted, and what stops
   * within another `graceMs` goes back to the queue at once; what does not is found stalled by another worker.
   */
  async stop(graceMs = 4_000): Promise<void> {
    const over = new AbortController();
    const patience = () => sleep(graceMs, undefined, { signal: over.signal }).catch(() => {});
    const closed = Promise.all(this.running.map(({ worker }) => worker.close()));
    await Promise.race([closed, patience()]);
    this.stopping.abort(new Error('This process stops.'));
    await Promise.race([closed, patience()]);
    over.abort();
    await Promise.all(this.running.map(({ queue }) => queue.close()));
  }

  private async process(queue: BullQueue, queueName: string, job: QueuedJob, token?: string): Promise<unknown> {
    const payload = this.read(queueName, job);
    const id = job.id ?? '';
    const watch = watchForCancellation(queue, id);
    const signal = AbortSignal.any([watch.signal, this.stopping.signal]);
    try {
      const handle = this.handlers[job.name as JobNameOf<R>];
      return await handle({
        id,
        payload: payload as JobPayloadOf<R, JobNameOf<R>>,
        attempt: job.attemptsMade + 1,
        signal,
        progress: (state) => job.updateProgress(state),
      });
    } catch (error) {
      // A cancelled job is not tried again.
      if (watch.signal.aborted) throw new UnrecoverableError('The job was cancelled.');
      if (this.stopping.signal.aborted) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      throw error;
    } finally {
      watch.stop();
    }
  }

  private read(queueName: string, job: QueuedJob): unknown {
    try {
      const definition = definitionOf(this.registry, job.name);
      if (definition.queue !== queueName) throw new UnknownJob(job.name);
      return parsePayload(definition, job.name, job.data.payload);
    } catch (error) {
      if (error instanceof UnknownJob || error instanceof InvalidJobPayload) {
        throw new UnrecoverableError(`${error.name}: ${error.message}`);
      }
      throw error;
    }
  }
}

function checkHandlers(registry: JobsRegistry, handlers: object): void {
  const missing = Object.keys(registry).filter((name) => !Object.hasOwn(handlers, name));
  const unknown = Object.keys(handlers).filter((name) => !Object.hasOwn(registry, name));
  if (missing.length > 0)
    throw new StartError(`No handler for the job ${missing.join(', ')}: the worker does not start.`);
  if (unknown.length > 0)
    throw new StartError(`A handler for ${unknown.join(', ')}, which is no job: the worker does not start.`);
}
