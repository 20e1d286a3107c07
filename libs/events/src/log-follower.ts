import type { DomainEventType, LoggedEvent } from '@handsel/contracts';
import type { Client } from 'pg';
import { NUMBERED_CHANNEL } from './channels';
import { asError, type LogConnectionOptions } from './connection-options';
import { Leadership } from './leadership';
import { readRange } from './log-reader';

const BATCH_SIZE = 500;
const LONGEST_PAUSE_MILLISECONDS = 10_000;

export interface LogFollowerOptions extends LogConnectionOptions {
  /** Under which the place is kept. A new name begins at the start of every convention's log. */
  name: string;
  /**
   * Takes events of one convention, in order. At least once: after a crash the last batch comes again, so it must be
   * idempotent. When it throws, the same batch comes again after a pause, and the other conventions go on.
   */
  handle: (events: LoggedEvent[]) => Promise<void>;
  /** Only these; the place moves past all others. */
  types?: readonly DomainEventType[];
  pollMilliseconds?: number;
  /** How often the log is looked at, and the place kept, at most. */
  spacingMilliseconds?: number;
}

interface Place {
  conventionId: string;
  position: number;
}

/** Follows the log by a name and keeps its place in the database. Started in several processes, one of them works. */
export class LogFollower {
  private readonly leadership: Leadership;
  private readonly paused = new Map<string, { until: number; milliseconds: number }>();

  constructor(private readonly options: LogFollowerOptions) {
    this.leadership = new Leadership({
      ...options,
      applicationName: options.applicationName ?? `handsel-follower-${options.name}`,
      lockName: `handsel:follower:${options.name}`,
      channel: NUMBERED_CHANNEL,
      pollMilliseconds: options.pollMilliseconds ?? 200,
      spacingMilliseconds: options.spacingMilliseconds ?? 100,
      // Somebody else goes on for a process that is frozen; no batch takes so long.
      prepare: async (client) => void (await client.query(`SET idle_session_timeout = '60s'`)),
      step: (client) => this.step(client),
    });
  }

  start(): void {
    this.leadership.start();
  }

  /** Resolves after the batch that is being handled. */
  stop(): Promise<void> {
    return this.leadership.stop();
  }

  private async step(client: Client): Promise<boolean> {
    const behind = await this.behind(client);
    let more = false;
    for (const place of behind) if (!this.isPaused(place)) more = (await this.follow(client, place)) || more;
    return more;
  }

  private async behind(client: Client): Promise<(Place & { head: number })[]> {
    const { rows } = await client.query<{ convention_id: string; head: string; position: string }>({
      name: 'handsel_follower_behind',
      text: `SELECT h.convention_id, h.position AS head, greatest(f.position, h.floor) AS position
             FROM event_heads h LEFT JOIN event_followers f ON f.convention_id = h.convention_id AND f.name = $1
             WHERE h.position > greatest(f.position, h.floor)`,
      values: [this.options.name],
    });
    return rows.map((row) => ({
      conventionId: row.convention_id,
      head: Number(row.head),
      position: Number(row.position),
    }));
  }

  /** @returns whether there is more to follow at once */
  private async follow(client: Client, { conventionId, position, head }: Place & { head: number }): Promise<boolean> {
    const events = await readRange(client, conventionId, position, BATCH_SIZE, this.options.types ?? null);
    try {
      if (events.length > 0) await this.options.handle(events);
    } catch (error) {
      this.pause(conventionId);
      this.options.onError?.(asError(error));
      return false;
    }
    this.paused.delete(conventionId);
    await client.query({
      name: 'handsel_follower_place',
      text: `INSERT INTO event_followers (name, convention_id, position) VALUES ($1, $2, $3)
             ON CONFLICT (name, convention_id) DO UPDATE SET position = excluded.position`,
      values: [this.options.name, conventionId, Math.min(head, position + BATCH_SIZE)],
    });
    return head > position + BATCH_SIZE;
  }

  private isPaused({ conventionId }: Place): boolean {
    return performance.now() < (this.paused.get(conventionId)?.until ?? 0);
  }

  private pause(conventionId: string): void {
    const before = this.paused.get(conventionId)?.milliseconds ?? 100;
    const milliseconds = Math.min(before * 2, LONGEST_PAUSE_MILLISECONDS);
    this.paused.set(conventionId, { milliseconds, until: performance.now() + milliseconds });
  }
}
