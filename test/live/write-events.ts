import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../libs/kernel/src';
import { Pool, type PoolClient } from 'pg';
import type { WrittenEvent } from './check-history';

/** What the writers know: which events they have tried to commit, and what has become of it. */
export interface WriterHistory {
  written: Map<number, WrittenEvent>;
  committed: Set<number>;
  /** The answer to the COMMIT never came: only the database knows. */
  inDoubt: Set<number>;
  rolledBack: number;
}

export interface WriterOptions {
  databaseUrl: string;
  conventionIds: readonly string[];
  /** Audiences of events, to choose from. */
  audiences: ReadonlyMap<string, readonly string[][]>;
  eventsPerSecond: number;
  random: Random;
  /** Called after each commit. */
  onCommit: () => void;
}

const WRITERS = 4;
const EVENTS_AT_MOST = 5;

/** Several writers with transactions of one to five events, some of which wait before their commit or roll back. */
export function writeEvents(options: WriterOptions): { history: WriterHistory; stop(): Promise<void> } {
  const { random, eventsPerSecond } = options;
  const history: WriterHistory = { written: new Map(), committed: new Set(), inDoubt: new Set(), rolledBack: 0 };
  const pool = new Pool({ connectionString: options.databaseUrl, max: WRITERS, connectionTimeoutMillis: 3_000 });
  // Also while a transaction waits with no statement under way.
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  let going = true;
  let next = 1;
  const pauseMilliseconds = (1_000 * WRITERS * (EVENTS_AT_MOST + 1)) / 2 / eventsPerSecond;

  const transact = async () => {
    const conventionId = random.pick(options.conventionIds);
    const choices = options.audiences.get(conventionId) ?? [];
    const events = Array.from({ length: 1 + random.integer(EVENTS_AT_MOST) }, () => {
      const event = { number: next++, conventionId, audience: random.pick(choices) };
      history.written.set(event.number, event);
      return event;
    });
    const numbers = events.map(({ number }) => number);
    const keep = random.integer(8) > 0;
    const delay = random.integer(10) === 0 ? random.integer(200) : 0;
    let committing = false;
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      await client.query('BEGIN');
      for (const { number, audience } of events)
        await client.query(
          `INSERT INTO events (convention_id, type, audience, payload, at)
           VALUES ($1, 'profiles.imported', $2, jsonb_build_object('created', $3::integer, 'updated', 0), clock_timestamp())`,
          [conventionId, audience, number],
        );
      if (delay > 0) await sleep(delay);
      committing = keep;
      await client.query(keep ? 'COMMIT' : 'ROLLBACK');
      client.release();
      if (!keep) return;
      for (const number of numbers) history.committed.add(number);
      options.onCommit();
    } catch {
      client?.release(true);
      if (committing) for (const number of numbers) history.inDoubt.add(number);
      await sleep(100);
    } finally {
      if (!committing) history.rolledBack += numbers.length;
    }
  };
  const write = async () => {
    while (going) {
      await transact();
      await sleep(pauseMilliseconds * (0.5 + random.next()));
    }
  };
  const writers = Array.from({ length: WRITERS }, write);
  return {
    history,
    async stop() {
      going = false;
      await Promise.all(writers);
      await pool.end();
    },
  };
}
