import { withBackend, createPostgresBackend, createRedisBackend, type Job } from 'bullmq';
import { StartError } from '../start-error';
import { checkRedis } from './check-redis';

/** What a job looks like in the queue: its payload, and whether somebody has asked it to stop. */
export interface JobEnvelope {
  payload: unknown;
  cancelRequested?: boolean;
}

export type QueuedJob = Job<JobEnvelope>;
export type JobProcessor = (job: QueuedJob, token?: string) => Promise<unknown>;

/** The part of a BullMQ queue that is used, the same on both backends. */
export interface BullQueue {
  add(name: string, data: JobEnvelope, options: BullJobOptions): Promise<{ id?: string }>;
  getJob(jobId: string): Promise<QueuedJob | undefined>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface BullJobOptions {
  jobId?: string;
  delay?: number;
  priority?: number;
  attempts?: number;
  backoff?: { type: 'exponential'; delay: number };
  removeOnComplete: { age: number; count: number };
  removeOnFail: { age: number; count: number };
}

/** The part of a BullMQ worker that is used, the same on both backends. */
export interface BullWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: QueuedJob | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

/** Where jobs wait: BullMQ on Redis, or BullMQ's own tables in the schema `bullmq` of PostgreSQL. */
export interface QueueBackend {
  kind: 'redis' | 'postgres';
  openQueue(name: string): BullQueue;
  openWorker(name: string, processor: JobProcessor, concurrency: number): BullWorker;
}

/** Tables of BullMQ, beside those of the program. */
const SCHEMA = 'bullmq';
/** Per queue and per worker, besides one connection that listens. */
const POOL_SIZE = 3;
/**
 * A job whose worker died is another one's within some 20 seconds, however often that happens: whatever a job does is
 * guarded by the state it finds.
 */
const RECOVERY = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 100 };

/**
 * Redis when there is one, else PostgreSQL. Throws a StartError of one line when Redis cannot be reached or may throw
 * jobs away to save memory.
 */
export async function queueBackend(config: {
  redisUrl?: string;
  redisPrefix?: string;
  databaseUrl?: string;
}): Promise<QueueBackend> {
  if (config.redisUrl !== undefined) {
    await checkRedis(config.redisUrl);
    return redisBackend(config.redisUrl, `${config.redisPrefix ?? ''}bull`);
  }
  if (config.databaseUrl === undefined) throw new StartError('The queue needs REDIS_URL or DATABASE_URL.');
  return postgresBackend(config.databaseUrl);
}

function redisBackend(url: string, prefix: string): QueueBackend {
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    kind: 'redis',
    openQueue: (name) => new Queue<JobEnvelope>(name, { connection: { url }, prefix }),
    // A worker waits for Redis to come back for as long as it takes.
    openWorker: (name, processor, concurrency) =>
      new Worker<JobEnvelope>(name, processor, {
        ...RECOVERY,
        connection: { url, maxRetriesPerRequest: null },
        prefix,
        concurrency,
      }),
  };
}

function postgresBackend(connectionString: string): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // Without `migrate` a worker that comes first spins on missing tables.
  const connection = { connectionString, migrate: true, schema: SCHEMA, max: POOL_SIZE };
  return {
    kind: 'postgres',
    openQueue: (name) => new Queue<JobEnvelope>(name, { connection }),
    openWorker: (name, processor, concurrency) =>
      new Worker<JobEnvelope>(name, processor, { ...RECOVERY, connection, concurrency }),
  };
}
