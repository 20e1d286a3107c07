import {
  definitionOf,
  parsePayload,
  queuesOf,
  type JobInputOf,
  type JobNameOf,
  type JobsRegistry,
} from './jobs-registry';
import type { BullQueue, QueueBackend, QueuedJob } from './queue-backend';

export interface AddJobOptions {
  /** A job with the same id is in the queue or has lately been done: nothing is added. No colon, not only digits. */
  jobId?: string;
  delayMs?: number;
  /** 1 comes before 2; without one a job comes before both. */
  priority?: number;
}

export interface JobStatus {
  state: 'waiting' | 'active' | 'completed' | 'failed';
  progress: unknown;
  result: unknown;
  /** Why it failed, in one line; only in the state `failed`. */
  failure: string | undefined;
  attemptsMade: number;
}

/** `removed`: it never ran. `requested`: it runs and its signal will be aborted. `none`: there is nothing to cancel. */
export type CancelOutcome = 'removed' | 'requested' | 'none';

/** How long the queue remembers what is done, which is also how long a job id keeps a second one out. */
const KEEP_COMPLETED = { age: 24 * 3600, count: 2_000 };
const KEEP_FAILED = { age: 14 * 24 * 3600, count: 5_000 };

/** The side that queues jobs. Ties each name to its payload, for the compiler and again when it runs. */
export class JobQueues<R extends JobsRegistry> {
  private readonly queues: Map<string, BullQueue>;

  constructor(
    private readonly registry: R,
    backend: QueueBackend,
    onError: (error: Error) => void,
  ) {
    this.queues = new Map(queuesOf(registry).map((name) => [name, backend.openQueue(name)]));
    for (const queue of this.queues.values()) queue.on('error', onError);
  }

  /** Resolves when every queue can take jobs; makes BullMQ's tables at the first start on a database. */
  async ready(): Promise<void> {
    // One after the other: the first one makes the tables.
    for (const queue of this.queues.values()) await queue.waitUntilReady();
  }

  /** Queues a job and returns its id. Throws UnknownJob or InvalidJobPayload. */
  async add<N extends JobNameOf<R>>(name: N, payload: JobInputOf<R, N>, options: AddJobOptions = {}): Promise<string> {
    const definition = definitionOf(this.registry, name);
    parsePayload(definition, name, payload);
    const job = await this.queueOf(name).add(
      name,
      // As it was given: the worker parses it as well, and a schema that transforms must not do so twice.
      { payload },
      {
        jobId: options.jobId,
        delay: options.delayMs,
        priority: options.priority,
        attempts: definition.attempts ?? 1,
        backoff: definition.backoffMs === undefined ? undefined : { type: 'exponential', delay: definition.backoffMs },
        removeOnComplete: KEEP_COMPLETED,
        removeOnFail: KEEP_FAILED,
      },
    );
    if (job.id === undefined) throw new Error(`The queue gave ${name} no id.`);
    return job.id;
  }

  /** Where a job stands; undefined when the queue does not know it (any more). */
  async status(name: JobNameOf<R>, jobId: string): Promise<JobStatus | undefined> {
    const queue = this.queueOf(name);
    const state = await (await queue.getJob(jobId))?.getState();
    // Read after its state: the other way round a job that ends in between would be done without its result.
    const job = await queue.getJob(jobId);
    if (state === undefined || job === undefined) return undefined;
    return {
      state: stateOf(state),
      progress: job.progress,
      result: job.returnvalue,
      failure: stateOf(state) === 'failed' ? job.failedReason : undefined,
      attemptsMade: job.attemptsMade,
    };
  }

  /** Takes a waiting job out, or asks the worker that runs it, in whatever process, to stop. */
  async cancel(name: JobNameOf<R>, jobId: string): Promise<CancelOutcome> {
    const job = await this.queueOf(name).getJob(jobId);
    if (job === undefined) return 'none';
    const state = stateOf(await job.getState());
    if (state === 'completed' || state === 'failed') return 'none';
    if (state === 'waiting' && (await tryRemove(job))) return 'removed';
    await job.updateData({ ...job.data, cancelRequested: true });
    return 'requested';
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(name: string): BullQueue {
    const queue = this.queues.get(definitionOf(this.registry, name).queue);
    if (queue === undefined) throw new Error(`No queue was opened for ${name}.`);
    return queue;
  }
}

/** False when a worker has taken the job in this moment. */
async function tryRemove(job: QueuedJob): Promise<boolean> {
  try {
    await job.remove();
    return true;
  } catch {
    return false;
  }
}

function stateOf(state: string): JobStatus['state'] {
  return state === 'completed' || state === 'failed' || state === 'active' ? state : 'waiting';
}
