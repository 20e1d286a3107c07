import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { findRedisServer, startRedis } from '../../../../test/support/start-redis';
import { createTestDatabase } from '../../../../test/support/test-database';
import { JobQueues } from './job-queues';
import { JobWorkers, type JobHandlers, type JobRun } from './job-workers';
import type { JobsRegistry } from './jobs-registry';
import { queueBackend, type QueueBackend } from './queue-backend';

const registry = {
  'math.add-numbers': { queue: 'math', payload: z.strictObject({ a: z.number(), b: z.number().default(10) }) },
  'math.divide': { queue: 'math', payload: z.strictObject({ by: z.number() }), attempts: 3, backoffMs: 10 },
  'slow.wait-for-signal': { queue: 'slow', payload: z.strictObject({}) },
} satisfies JobsRegistry;
type Registry = typeof registry;

const redisServer = findRedisServer();
const BACKENDS = [
  { name: 'PostgreSQL', open: openOnPostgres, available: true },
  { name: 'Redis', open: openOnRedis, available: redisServer !== undefined },
];

if (redisServer === undefined) console.warn('No redis-server was found on this machine: the Redis half is skipped.');

describe.each(BACKENDS)('jobs on $name', ({ open, available }) => {
  const test = available ? globalThis.test : globalThis.test.skip;
  let opened: { backend: QueueBackend; close(): Promise<void> };
  let queues: JobQueues<Registry>;
  const started: JobWorkers<Registry>[] = [];
  let errors: string[];

  beforeAll(async () => {
    if (!available) return;
    opened = await open();
    queues = new JobQueues(registry, opened.backend, (error) => errors.push(error.message));
    await queues.ready();
  });
  beforeEach(() => {
    errors = [];
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((workers) => workers.stop(200)));
  });
  afterAll(async () => {
    if (!available) return;
    await queues.close();
    await opened.close();
  });

  const handlers: JobHandlers<Registry> = {
    'math.add-numbers': async ({ payload }) => payload.a + payload.b,
    'math.divide': async ({ attempt }) => {
      if (attempt < 3) throw new Error(`not at try ${attempt}`);
      return attempt;
    },
    'slow.wait-for-signal': async (job) => untilAborted(job),
  };

  async function start(changed: Partial<JobHandlers<Registry>> = {}): Promise<JobWorkers<Registry>> {
    const workers = new JobWorkers(registry, { ...handlers, ...changed }, opened.backend, {
      onError: (error) => errors.push(error.message),
    });
    started.push(workers);
    await workers.start();
    return workers;
  }

  test('run with the payload as the schema reads it, and keep the result', async () => {
    await start();
    const id = await queues.add('math.add-numbers', { a: 5 });
    expect(await settled('math.add-numbers', id)).toMatchObject({ state: 'completed', result: 15 });
  });

  test('are tried again as often as the registry says', async () => {
    await start();
    const id = await queues.add('math.divide', { by: 1 });
    expect(await settled('math.divide', id)).toMatchObject({ state: 'completed', result: 3, attemptsMade: 3 });
    expect(errors).toEqual(['not at try 1', 'not at try 2']);
  });

  test('with the same id are queued once, also after the first was done', async () => {
    let runs = 0;
    await start({ 'math.add-numbers': async () => ++runs });
    const jobId = 'import-42';
    await Promise.all([1, 2, 3].map((a) => queues.add('math.add-numbers', { a }, { jobId })));
    await settled('math.add-numbers', jobId);
    await queues.add('math.add-numbers', { a: 4 }, { jobId });
    const last = await queues.add('math.divide', { by: 1 });
    await settled('math.divide', last);
    expect(runs).toBe(1);
  });

  test('wait for their delay', async () => {
    await start();
    const before = performance.now();
    const id = await queues.add('math.add-numbers', { a: 1 }, { delayMs: 400 });
    expect(await queues.status('math.add-numbers', id)).toMatchObject({ state: 'waiting' });
    await settled('math.add-numbers', id);
    expect(performance.now() - before).toBeGreaterThanOrEqual(390);
  });

  test('show their progress while they run', async () => {
    let go: () => void = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    await start({
      'math.add-numbers': async (job) => {
        await job.progress({ fraction: 0.5, note: 'half' });
        await gate;
      },
    });
    const id = await queues.add('math.add-numbers', { a: 1 });
    const seen = await until(async () => {
      const status = await queues.status('math.add-numbers', id);
      return status?.state === 'active' && typeof status.progress === 'object' ? status : undefined;
    });
    go();
    expect(seen.progress).toEqual({ fraction: 0.5, note: 'half' });
    await settled('math.add-numbers', id);
  });

  test('that wait can be cancelled, and then never run', async () => {
    const id = await queues.add('slow.wait-for-signal', {}, { delayMs: 60_000 });
    expect(await queues.cancel('slow.wait-for-signal', id)).toBe('removed');
    expect(await queues.status('slow.wait-for-signal', id)).toBeUndefined();
    expect(await queues.cancel('slow.wait-for-signal', id)).toBe('none');
  });

  test('that run can be cancelled from another process, and are not tried again', async () => {
    await start();
    const id = await queues.add('slow.wait-for-signal', {});
    await until(async () => (await queues.status('slow.wait-for-signal', id))?.state === 'active' || undefined);
    expect(await queues.cancel('slow.wait-for-signal', id)).toBe('requested');
    expect(await settled('slow.wait-for-signal', id)).toMatchObject({
      state: 'failed',
      failure: 'The job was cancelled.',
    });
    expect(await queues.cancel('slow.wait-for-signal', id)).toBe('none');
  });

  test('that a stopping process gives up are run by the next', async () => {
    const first = await start();
    const id = await queues.add('slow.wait-for-signal', {});
    await until(async () => (await queues.status('slow.wait-for-signal', id))?.state === 'active' || undefined);
    await first.stop(100);
    await start({ 'slow.wait-for-signal': async () => 'done by the next' });
    expect(await settled('slow.wait-for-signal', id)).toMatchObject({ state: 'completed', result: 'done by the next' });
  });

  test('with a wrong payload or an unknown name are refused where they are queued', async () => {
    await expect(queues.add('math.add-numbers', { a: 'one' } as never)).rejects.toThrow(
      'The payload of math.add-numbers is wrong: a:',
    );
    await expect(queues.add('math.subtract' as never, {} as never)).rejects.toThrow(
      'There is no job named "math.subtract".',
    );
  });

  test('that came into the queue another way fail loudly and once', async () => {
    await start();
    const raw = opened.backend.openQueue('math');
    const add = async (job: string, payload: unknown) =>
      (
        await raw.add(
          job,
          { payload },
          { attempts: 3, removeOnComplete: { age: 9, count: 9 }, removeOnFail: { age: 9, count: 9 } },
        )
      ).id ?? '';
    const unknown = await settled('math.divide', await add('math.subtract', {}));
    const wrong = await settled('math.divide', await add('math.add-numbers', { a: 'one' }));
    const misplaced = await settled('math.divide', await add('slow.wait-for-signal', {}));
    await raw.close();
    expect(unknown).toMatchObject({ state: 'failed', failure: 'UnknownJob: There is no job named "math.subtract".' });
    expect(wrong).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/^InvalidJobPayload: .* a: /) as string,
    });
    expect(misplaced).toMatchObject({ state: 'failed', failure: expect.stringMatching(/^UnknownJob: /) as string });
    // The worker hears of the last failure a moment after the queue has it.
    await until(async () => errors.length >= 3 || undefined);
    expect(errors).toHaveLength(3);
  });

  test('without a handler, or handlers without a job, keep the worker from starting', () => {
    const { 'math.divide': _, ...incomplete } = handlers;
    const make = (given: object) => () =>
      new JobWorkers(registry, given as JobHandlers<Registry>, opened.backend, { onError: () => {} });
    expect(make(incomplete)).toThrow('No handler for the job math.divide');
    expect(make({ ...handlers, 'math.subtract': async () => {} })).toThrow(
      'A handler for math.subtract, which is no job',
    );
  });

  async function settled(job: keyof Registry, id: string) {
    return until(async () => {
      const status = await queues.status(job, id);
      return status?.state === 'completed' || status?.state === 'failed' ? status : undefined;
    });
  }
});

describe('the choice of the queue', () => {
  const ifRedis = redisServer ? test : test.skip;

  ifRedis('refuses a Redis that may throw jobs away (skipped where no redis-server is found)', async () => {
    const redis = await startRedis(redisServer ?? '', 'allkeys-lru');
    try {
      await expect(queueBackend({ redisUrl: redis.url })).rejects.toThrow(
        `Redis at ${new URL(redis.url).host} may throw jobs away (maxmemory-policy is allkeys-lru): set maxmemory-policy to noeviction.`,
      );
    } finally {
      await redis.stop();
    }
  });

  test('says in one line that Redis does not answer, without its password', async () => {
    const attempt = queueBackend({ redisUrl: 'redis://:hunter2@127.0.0.1:1' });
    await expect(attempt).rejects.toThrow(/^Redis at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.*$/);
    await expect(attempt).rejects.not.toThrow(/hunter2/);
  });

  test('needs one of the two', async () => {
    await expect(queueBackend({})).rejects.toThrow('The queue needs REDIS_URL or DATABASE_URL.');
  });
});

async function openOnPostgres() {
  const database = await createTestDatabase();
  return { backend: await queueBackend({ databaseUrl: database.url }), close: () => database.drop() };
}

async function openOnRedis() {
  const redis = await startRedis(redisServer ?? '');
  return { backend: await queueBackend({ redisUrl: redis.url }), close: () => redis.stop() };
}

async function untilAborted(job: JobRun<unknown>): Promise<never> {
  if (!job.signal.aborted) await once(job.signal, 'abort');
  throw new Error('stopped before it was done');
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(20);
  }
  throw new Error('it did not happen within ten seconds');
}
