import { randomUUID } from 'node:crypto';
import type { LoggedEvent } from '@handsel/contracts';
import { Redis } from 'ioredis';
import { startNetworkRelay, type NetworkRelay } from '../../../../test/support/network-relay';
import { findRedisServer, startRedis, type TestRedis } from '../../../../test/support/start-redis';
import { until } from '../../../../test/support/until';
import { EventStreams } from './event-streams';

const redisServer = findRedisServer();

(redisServer === undefined ? describe.skip : describe)('the streams of the latest events', () => {
  let redis: TestRedis;
  let relay: NetworkRelay;
  let direct: Redis;
  let streams: EventStreams;
  let errors: string[];
  let conventionId: string;

  beforeAll(async () => {
    redis = await startRedis(redisServer ?? '');
    relay = await startNetworkRelay(redis.url);
    direct = new Redis(redis.url);
  });
  beforeEach(async () => {
    errors = [];
    conventionId = randomUUID();
    streams = await open('one:');
  });
  afterEach(() => streams.stop());
  afterAll(async () => {
    direct.disconnect();
    await relay.close();
    await redis.stop();
  });

  const open = async (prefix: string) => {
    const opened = new EventStreams({
      url: `redis://127.0.0.1:${relay.port}`,
      prefix,
      length: 100,
      onError: (error) => errors.push(error.message),
    });
    await opened.start();
    await until(() => opened.isUsable);
    return opened;
  };
  const eventAt = (position: number, text = 'first'): LoggedEvent => ({
    conventionId,
    position,
    id: String(position),
    type: 'profiles.imported',
    audience: ['staff'],
    payload: { text },
    at: '2026-09-20T01:00:00.000Z',
  });
  const range = (from: number, to: number, text?: string) =>
    Array.from({ length: to - from + 1 }, (_, index) => eventAt(from + index, text));
  const publish = (events: LoggedEvent[], epoch = 'a') => streams.publish([{ epoch, conventionId, events }]);
  const key = () => `one:ev:${conventionId}:a`;
  it('answer exactly what was asked for, or nothing', async () => {
    await publish(range(1, 5));
    await publish(range(8, 9));
    expect(await streams.read('a', conventionId, 1, 3)).toEqual(range(2, 4));
    expect(await streams.read('a', conventionId, 7, 2)).toEqual(range(8, 9));
    for (const [after, limit] of [
      [3, 3],
      [4, 4],
      [5, 1],
      [8, 2],
    ] as const)
      expect(await streams.read('a', conventionId, after, limit)).toBeNull();
    expect(errors).toEqual([]);
  });

  it('keep the latest events only, and no stream for ever', async () => {
    await publish(range(1, 1_000));
    expect(await direct.xlen(key())).toBeLessThan(300);
    expect(await streams.read('a', conventionId, 900, 100)).toHaveLength(100);
    expect(await streams.read('a', conventionId, 0, 100)).toBeNull();
    expect(await direct.ttl(key())).toBeGreaterThan(80_000);
  });

  it('are thrown away when they know another history, and begin anew', async () => {
    await publish(range(1, 5));
    await publish(range(4, 6, 'after a crash that lost two'));
    expect(await direct.exists(key())).toBe(0);
    await publish(range(7, 8));
    expect(await streams.read('a', conventionId, 6, 2)).toEqual(range(7, 8));
    expect(errors).toEqual([]);
  });

  it('never mix epochs, nor installations that share one Redis', async () => {
    const other = await open('two:');
    await publish(range(1, 3));
    await publish(range(1, 2, 'restored'), 'b');
    expect(await streams.read('b', conventionId, 0, 2)).toEqual(range(1, 2, 'restored'));
    expect(await streams.read('b', conventionId, 2, 1)).toBeNull();
    expect(await other.read('a', conventionId, 0, 3)).toBeNull();
    other.stop();
  });

  it.each([
    ['nonsense', '{'],
    ['a type that there is not', JSON.stringify({ ...eventAt(2), conventionId: '', type: '__proto__' })],
    ['the event of another place', 'POSITION 3'],
  ])('take %s for a hole', async (_, text) => {
    await publish([eventAt(1)]);
    await direct.xadd(key(), '2-0', 'event', text === 'POSITION 3' ? JSON.stringify(eventAt(3)) : text);
    expect(await streams.read('a', conventionId, 0, 1)).toEqual([eventAt(1)]);
    expect(await streams.read('a', conventionId, 0, 2)).toBeNull();
  });

  it('are done without at once while Redis is away, and used again when it is back', async () => {
    await publish(range(1, 3));
    await relay.cut();
    await until(() => !streams.isUsable);
    expect(await streams.read('a', conventionId, 0, 3)).toBeNull();
    await publish(range(4, 5));
    await relay.restore();
    await until(() => streams.isUsable, 5_000);
    await publish(range(6, 7));
    expect(await streams.read('a', conventionId, 0, 3)).toEqual(range(1, 3));
    expect(await streams.read('a', conventionId, 2, 3)).toBeNull();
    expect(await streams.read('a', conventionId, 5, 2)).toEqual(range(6, 7));
  });

  it('are given up once, and then left alone, while Redis hangs', async () => {
    await publish(range(1, 3));
    const pid = Number(/process_id:(\d+)/.exec(await direct.info('server'))?.[1]);
    process.kill(pid, 'SIGSTOP');
    try {
      expect(await streams.read('a', conventionId, 0, 3)).toBeNull();
      // Had each of these waited for it, there would be an error for each.
      for (let n = 0; n < 20; n++) expect(await streams.read('a', conventionId, 0, 3)).toBeNull();
      await publish(range(4, 4));
      expect(errors).toEqual(['Redis has not answered within 250 ms']);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await until(() => streams.isUsable, 5_000);
    expect(await streams.read('a', conventionId, 0, 3)).toEqual(range(1, 3));
  });

  it('fail softly when Redis is full', async () => {
    await direct.config('SET', 'maxmemory', '1mb');
    await publish(range(1, 3));
    expect(errors).toEqual([expect.stringMatching(/OOM/)]);
    await direct.config('SET', 'maxmemory', '0');
    await publish(range(4, 5));
    expect(await streams.read('a', conventionId, 3, 2)).toEqual(range(4, 5));
  });
});
