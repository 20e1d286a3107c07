import { Redis } from 'ioredis';
import { firstLine, StartError } from '../start-error';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Makes sure that a Redis can keep jobs: it answers, and it never evicts keys. Throws a StartError of one line that
 * repeats no password.
 */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: CONNECT_TIMEOUT_MS, retryStrategy: () => null });
  let lastError: unknown;
  redis.on('error', (error) => (lastError = error));
  try {
    await redis.connect();
    // INFO rather than CONFIG GET, which hosted servers often forbid.
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== undefined && policy !== 'noeviction') {
      throw new StartError(
        `Redis at ${place(url)} may throw jobs away (maxmemory-policy is ${policy}): set maxmemory-policy to noeviction.`,
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`Redis at ${place(url)} cannot be used: ${firstLine(lastError ?? error)}`);
  } finally {
    // On a connection that has already ended it would only start a timer of two seconds.
    if (redis.status !== 'end') redis.disconnect();
  }
}

function place(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'REDIS_URL';
}
