import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { asError } from '../connection-options';

export interface RedisLinkOptions {
  url: string;
  /** How long an answer is waited for. After that Redis counts as away until it answers a new connection. */
  timeoutMilliseconds?: number;
  /** Told when Redis goes away, not of every attempt to reach it again. */
  onError?: (error: Error) => void;
}

const CONNECT_TIMEOUT_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 1_000;

/**
 * A Redis that can be done without. Nothing is queued for one that is away: work is then skipped at once, and one that
 * hangs is given up after a moment and left alone until it answers again.
 */
export class RedisLink {
  private readonly redis: Redis;
  private complained = false;
  private hung = false;

  constructor(private readonly options: RedisLinkOptions) {
    this.redis = new Redis(options.url, {
      lazyConnect: true,
      connectTimeout: CONNECT_TIMEOUT_MILLISECONDS,
      // The end of a connection to one that hangs is not answered either.
      disconnectTimeout: 50,
      keepAlive: 10_000,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_RETRY_MILLISECONDS),
    });
    this.redis.on('error', (error: Error) => this.complain(error));
    this.redis.on('ready', () => (this.complained = this.hung = false));
  }

  /** Whether Redis answered when it was last asked. */
  get isUsable(): boolean {
    return this.redis.status === 'ready' && !this.hung;
  }

  /** Resolves when the first attempt to connect is over, whether it has worked or not. */
  async start(): Promise<void> {
    await this.redis.connect().catch((error: unknown) => this.complain(asError(error)));
  }

  stop(): void {
    this.redis.disconnect();
  }

  /** What the work answers; null when Redis is away, fails or takes too long. Never rejects. */
  async run<T>(work: (redis: Redis) => Promise<T>): Promise<T | null> {
    if (!this.isUsable) return null;
    const waited = new AbortController();
    try {
      return await Promise.race([work(this.redis), this.tooLong(waited.signal)]);
    } catch (error) {
      this.complain(asError(error));
      return null;
    } finally {
      waited.abort();
    }
  }

  private async tooLong(signal: AbortSignal): Promise<never> {
    const milliseconds = this.options.timeoutMilliseconds ?? 250;
    await sleep(milliseconds, undefined, { signal });
    // A new connection is ready only once Redis has answered on it.
    this.hung = true;
    this.redis.disconnect(true);
    throw new Error(`Redis has not answered within ${milliseconds} ms`);
  }

  private complain(error: Error): void {
    if (!this.complained) this.options.onError?.(error);
    this.complained = true;
  }
}
