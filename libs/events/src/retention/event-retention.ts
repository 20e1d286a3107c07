import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, type Client } from 'pg';
import { asError, type LogConnectionOptions } from '../connection-options';
import { Leadership } from '../leadership';
import { planPartitions, type LogPartition } from './plan-partitions';

export interface EventRetentionOptions extends LogConnectionOptions {
  /** Events are kept for so long, and until the end of the month in which they become older. */
  keepDays: number;
  /** How often the partitions are looked at. */
  pollMilliseconds?: number;
  onChanged?: (change: { added: string[]; dropped: string[] }) => void;
}

const HOUR_MILLISECONDS = 3_600_000;
/** Whoever waits for a lock holds up all who come after: rather none than for long, and once more in a moment. */
const LOCK_MILLISECONDS = 100;
const ATTEMPTS = 50;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Makes the months of the log ahead of time and drops those that are older than they have to be kept, by the clock of
 * the database, in one process at a time. What is still to be numbered or followed is not dropped.
 */
export class EventRetention {
  private readonly leadership: Leadership;

  constructor(private readonly options: EventRetentionOptions) {
    this.leadership = new Leadership({
      ...options,
      applicationName: options.applicationName ?? 'handsel-retention',
      lockName: 'handsel:retention',
      channel: 'handsel_retention',
      pollMilliseconds: options.pollMilliseconds ?? HOUR_MILLISECONDS,
      spacingMilliseconds: 0,
      step: async (client) => {
        await this.keep(client).catch((error: unknown) => options.onError?.(asError(error)));
        return false;
      },
    });
  }

  start(): void {
    this.leadership.start();
  }

  stop(): Promise<void> {
    return this.leadership.stop();
  }

  private async keep(client: Client): Promise<void> {
    const adopted = await change<string | null>(client, 'SELECT adopt_stray_events() AS done', []);
    const { rows } = await client.query<{ now: Date }>('SELECT now()');
    const existing = await readPartitions(client);
    const plan = planPartitions(existing, rows[0]?.now ?? new Date(0), this.options.keepDays);
    const added = adopted === null ? [] : [adopted];
    const dropped: string[] = [];
    for (const { name, starts, ends } of plan.add) {
      await change(client, 'SELECT add_event_partition($1, $2, $3) AS done', [name, starts, ends]);
      added.push(name);
    }
    for (const name of plan.drop)
      if (await change<boolean>(client, 'SELECT drop_event_partition($1) AS done', [name])) dropped.push(name);
    if (added.length + dropped.length > 0) this.options.onChanged?.({ added, dropped });
  }
}

async function readPartitions(client: Client): Promise<LogPartition[]> {
  const { rows } = await client.query<LogPartition>(
    `SELECT name, greatest(starts, '0001-01-01Z') AS starts, ends FROM event_partitions`,
  );
  return rows;
}

/** One change in a transaction of its own, tried again while somebody holds what it needs. */
async function change<T>(client: Client, statement: string, values: unknown[]): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL lock_timeout = ${LOCK_MILLISECONDS}`);
      const { rows } = await client.query<{ done: T }>(statement, values);
      await client.query('COMMIT');
      return (rows[0] as { done: T }).done;
    } catch (error) {
      await client.query('ROLLBACK');
      if (attempt === ATTEMPTS || !(error instanceof DatabaseError) || error.code !== LOCK_NOT_AVAILABLE) throw error;
      await sleep(2 * LOCK_MILLISECONDS);
    }
  }
}
