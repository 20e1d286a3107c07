import { loggedEvent, type LoggedEvent } from '@handsel/contracts';
import type { LogCache, NumberedBatch } from '../log-cache.port';
import { RedisLink, type RedisLinkOptions } from './redis-link';

export interface EventStreamsOptions extends RedisLinkOptions {
  /** Begins every key, so that several installations can share one Redis; empty, or with a colon at its end. */
  prefix: string;
  /** Events kept for each convention, at least. */
  length?: number;
}

/** A stream that nobody has added to for so long is dropped. */
const LIFE_SECONDS = 86_400;

/**
 * The latest events of each convention in Redis Streams, `<position>-0` for the event of that position. Redis refuses
 * an id that is not above its last, so adding again adds nothing. The epoch is part of the key: a restored backup
 * begins new streams.
 */
export class EventStreams implements LogCache {
  private readonly link: RedisLink;

  constructor(private readonly options: EventStreamsOptions) {
    this.link = new RedisLink(options);
  }

  /** Those of an installation, connecting; undefined where it has no Redis. */
  static of(
    { redisUrl, redisPrefix }: { redisUrl: string | undefined; redisPrefix: string },
    onError: (error: Error) => void,
  ): EventStreams | undefined {
    if (redisUrl === undefined) return undefined;
    const streams = new EventStreams({ url: redisUrl, prefix: redisPrefix, onError });
    void streams.start();
    return streams;
  }

  get isUsable(): boolean {
    return this.link.isUsable;
  }

  /** Resolves when the first attempt to connect is over, whether it has worked or not. */
  start(): Promise<void> {
    return this.link.start();
  }

  stop(): void {
    this.link.stop();
  }

  async publish(batches: readonly NumberedBatch[]): Promise<void> {
    const length = this.options.length ?? 10_000;
    await this.link.run(async (redis) => {
      const pipeline = redis.pipeline();
      const keys: string[] = [];
      const add = (key: string, command: string, ...values: (string | number)[]) => {
        pipeline.call(command, key, ...values);
        keys.push(key);
      };
      for (const { epoch, conventionId, events } of batches) {
        const key = this.keyOf(epoch, conventionId);
        for (const event of events)
          add(key, 'XADD', 'MAXLEN', '~', length, `${event.position}-0`, 'event', JSON.stringify(event));
        add(key, 'EXPIRE', LIFE_SECONDS);
      }
      const answers = (await pipeline.exec()) ?? [];
      const failures = answers.flatMap(([error], index) => (error ? [{ error, key: keys[index] ?? '' }] : []));
      const refused = new Set(failures.filter(({ error }) => isRefusedId(error)).map(({ key }) => key));
      // The stream has that position already, perhaps of a history that the database has lost: away with it.
      if (refused.size > 0) await redis.del(...refused);
      const other = failures.find(({ error }) => !isRefusedId(error));
      if (other) throw other.error;
    });
  }

  read(epoch: string, conventionId: string, after: number, limit: number): Promise<LoggedEvent[] | null> {
    return this.link.run(async (redis) => {
      const entries = await redis.xrange(this.keyOf(epoch, conventionId), `${after + 1}-0`, `${after + limit}-0`);
      // There is one id for each position: as many as asked for means that none is missing.
      if (entries.length !== limit) return null;
      const events = entries.map(([, [, text]], index) => parseEvent(text, conventionId, after + 1 + index));
      return events.every((event) => event !== null) ? events : null;
    });
  }

  private keyOf(epoch: string, conventionId: string): string {
    return `${this.options.prefix}ev:${conventionId}:${epoch}`;
  }
}

const isRefusedId = (error: Error) => error.message.includes('equal or smaller');

/** Redis is less trusted than the database: what does not look like the event of this place counts as missing. */
function parseEvent(text: string | undefined, conventionId: string, position: number): LoggedEvent | null {
  const { data } = loggedEvent.safeParse(safeJson(text ?? ''));
  return data?.conventionId === conventionId && data.position === position ? data : null;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
