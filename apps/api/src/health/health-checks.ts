import { Redis } from 'ioredis';

interface Queryable {
  query(statement: string): Promise<unknown>;
}

export function databaseCheck(database: Queryable): () => Promise<unknown> {
  return () => database.query('SELECT 1');
}

/** Without Redis the queue is kept in the database, and there whenever the database is. */
export function queueCheck(redisUrl: string | undefined, database: Queryable): () => Promise<unknown> {
  return redisUrl === undefined ? databaseCheck(database) : () => pingRedis(redisUrl);
}

async function pingRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 1_500, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    // Told to disconnect once it has given up, it would keep a timer for two seconds.
    if (redis.status !== 'end') redis.disconnect();
  }
}
