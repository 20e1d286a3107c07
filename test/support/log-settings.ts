import { EventStreams } from '../../libs/events/src';
import { findRedisServer, startRedis } from './start-redis';

export interface LogSetting {
  name: string;
  /** The cache in front of PostgreSQL where there is one, ready for use. */
  open: () => Promise<{ cache?: EventStreams; close(): Promise<void> }>;
}

const redisServer = findRedisServer();
if (redisServer === undefined) console.warn('No redis-server was found on this machine: the Redis half is skipped.');

/** What specs of the log run over: each of them must see the same. */
export const logSettings: LogSetting[] = [
  { name: 'PostgreSQL alone', open: async () => ({ close: async () => {} }) },
  ...(redisServer === undefined ? [] : [{ name: 'PostgreSQL and Redis', open: () => openRedis(redisServer) }]),
];

async function openRedis(binary: string) {
  const redis = await startRedis(binary);
  const cache = new EventStreams({ url: redis.url, prefix: 'test' });
  await cache.start();
  return {
    cache,
    async close() {
      cache.stop();
      await redis.stop();
    },
  };
}
