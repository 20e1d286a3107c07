import type { LoggedEvent } from '@handsel/contracts';
import { Redis } from 'ioredis';
import { LiveFixture } from '../../../test/support/live-fixture';
import { findRedisServer, startRedis, type TestRedis } from '../../../test/support/start-redis';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { until } from '../../../test/support/until';
import { EventSequencer } from './event-sequencer';
import { EventTail } from './event-tail';
import type { LogCache } from './log-cache.port';
import { EventStreams } from './redis/event-streams';

const redisServer = findRedisServer();

(redisServer === undefined ? describe.skip : describe)('a log with a cache', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let direct: Redis;
  let streams: EventStreams;
  let fixture: LiveFixture;
  let conventionId: string;
  let sequencer: EventSequencer;
  let tail: EventTail;
  let answers: ('cache' | 'database')[];
  let heard: LoggedEvent[];

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await startRedis(redisServer ?? '');
    direct = new Redis(redis.url);
    streams = new EventStreams({ url: redis.url, prefix: 'test' });
    await streams.start();
    fixture = new LiveFixture(database.url);
  });
  beforeEach(async () => {
    answers = [];
    heard = [];
    conventionId = await fixture.convention();
    const watched: LogCache = {
      publish: (batches) => streams.publish(batches),
      async read(...range) {
        const events = await streams.read(...range);
        answers.push(events ? 'cache' : 'database');
        return events;
      },
    };
    sequencer = new EventSequencer({ url: database.url, cache: streams });
    tail = new EventTail({ url: database.url, cache: watched });
    tail.subscribe({ conventionIds: new Set([conventionId]), onBatch: (_, events) => void heard.push(...events) }, []);
    sequencer.start();
    tail.start();
  });
  afterEach(() => Promise.all([sequencer.stop(), tail.stop()]));
  afterAll(async () => {
    streams.stop();
    direct.disconnect();
    await redis.stop();
    await fixture.close();
    await database.drop();
  });

  const write = async (counts: number[], within = 15_000) => {
    await fixture.profilesImported(conventionId, ['staff'], counts);
    await until(() => heard.at(-1)?.position === counts.at(-1), within);
  };

  it('asks the database for nothing that the cache has', async () => {
    for (const count of [1, 2, 3]) await write([count]);
    expect(answers).toEqual(['cache', 'cache', 'cache']);
    const events = await tail.readRange(conventionId, 0, 3);
    expect(heard).toEqual(events);
  });

  it('says the same from the database as from the cache, and goes on after everything was wiped', async () => {
    await write([1, 2]);
    const cached = await tail.readRange(conventionId, 0, 2);
    await direct.flushall();
    expect(await tail.readRange(conventionId, 0, 2)).toEqual(cached);
    await write([3]);
    expect(await tail.readRange(conventionId, 0, 3)).toEqual([...cached, heard.at(-1)]);
    expect(answers).toEqual(['cache', 'cache', 'database', 'cache', 'database']);
  });

  it('is not held up by a cache that hangs', async () => {
    await write([1]);
    const pid = Number(/process_id:(\d+)/.exec(await direct.info('server'))?.[1]);
    process.kill(pid, 'SIGSTOP');
    try {
      await write([2], 2_000);
      await write([3], 1_000);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(heard.map(({ position }) => position)).toEqual([1, 2, 3]);
    await until(() => streams.isUsable);
    await write([4]);
    expect(answers.at(-1)).toBe('cache');
  });
});
