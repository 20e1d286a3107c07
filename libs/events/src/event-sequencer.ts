import type { Client } from 'pg';
import { EVENTS_CHANNEL, NUMBERED_CHANNEL } from './channels';
import type { LogConnectionOptions } from './connection-options';
import { Leadership } from './leadership';
import { toLoggedEvent, type EventRow } from './log-reader';
import type { LogCache, NumberedBatch } from './log-cache.port';

export interface EventSequencerOptions extends LogConnectionOptions {
  /** How often the leader looks without being woken. */
  pollMilliseconds?: number;
  /** How often the leader numbers at most: a batch wakes every gateway, so a rush of commits is numbered together. */
  spacingMilliseconds?: number;
  /** Events numbered in one transaction at most. */
  batchSize?: number;
  /** Is given what was numbered before the followers are woken. */
  cache?: LogCache;
  /** Called with how many events a round has numbered. */
  onNumbered?: (events: number) => void;
}

/**
 * Gives committed events their position: per convention 1, 2, 3, ... without a gap. Writers take no lock for it and a
 * transaction that stays open holds nobody up: what it commits later simply gets later numbers. One statement numbers
 * and notifies, so that a leader that dies has done all of a batch or none.
 */
export class EventSequencer {
  private readonly leadership: Leadership;

  constructor(private readonly options: EventSequencerOptions) {
    this.leadership = new Leadership({
      ...options,
      applicationName: options.applicationName ?? 'handsel-sequencer',
      lockName: 'handsel:sequencer',
      channel: EVENTS_CHANNEL,
      pollMilliseconds: options.pollMilliseconds ?? 150,
      spacingMilliseconds: options.spacingMilliseconds ?? 20,
      prepare: async (client) => void (await client.query(BY_KEY + GIVE_UP_WHEN_FROZEN)),
      step: (client) => this.numberBatch(client),
    });
  }

  get isLeading(): boolean {
    return this.leadership.isLeading;
  }

  start(): void {
    this.leadership.start();
  }

  /** Gives the leadership back. */
  stop(): Promise<void> {
    return this.leadership.stop();
  }

  private async numberBatch(client: Client): Promise<boolean> {
    const batchSize = this.options.batchSize ?? 500;
    const numbered = await (this.options.cache
      ? this.numberThroughCache(client, batchSize, this.options.cache)
      : this.number(client, batchSize));
    if (numbered > 0) this.options.onNumbered?.(numbered);
    return numbered === batchSize;
  }

  private async number(client: Client, batchSize: number): Promise<number> {
    const { rows } = await client.query<{ numbered: number }>({
      name: 'handsel_number_batch',
      text: NUMBER_AND_NOTIFY,
      values: [batchSize, NUMBERED_CHANNEL],
    });
    return rows[0]?.numbered ?? 0;
  }

  /** Whoever is woken finds the events in the cache; should this process end in between, the followers' poll finds them. */
  private async numberThroughCache(client: Client, batchSize: number, cache: LogCache): Promise<number> {
    const { rows } = await client.query<EventRow & { epoch: string }>({
      name: 'handsel_number_and_show',
      text: NUMBER_AND_SHOW,
      values: [batchSize],
    });
    if (rows.length === 0) return 0;
    await cache.publish(batchesOf(rows));
    await client.query(`NOTIFY ${NUMBERED_CHANNEL}`);
    return rows.length;
  }
}

function batchesOf(rows: readonly (EventRow & { epoch: string })[]): NumberedBatch[] {
  const batches = new Map<string, NumberedBatch>();
  for (const row of rows) {
    const event = toLoggedEvent(row);
    const batch = batches.get(event.conventionId);
    if (batch) batch.events.push(event);
    else batches.set(event.conventionId, { epoch: row.epoch, conventionId: event.conventionId, events: [event] });
  }
  return [...batches.values()];
}

// Every row is found by its key, whatever the statistics say: until the next vacuum each number that was given leaves a
// dead entry in the index of those without one, and a bitmap scan would read them all again each time.
const BY_KEY = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan`;

// A leader asks every moment. From one whose process is frozen the database takes the connection, and the lock with it.
const GIVE_UP_WHEN_FROZEN = `; SET idle_session_timeout = '2s'`;

// The join with event_heads keeps events of a convention that was deleted meanwhile from blocking those of the others.
// `at` finds an event's partition, so that no other is looked into.
const NUMBER = `
  WITH batch AS (
    SELECT e.id, e.at, e.convention_id, row_number() OVER (PARTITION BY e.convention_id ORDER BY e.id) AS ordinal
    FROM (
      SELECT id, at, convention_id FROM events
      WHERE position IS NULL AND EXISTS (SELECT FROM event_heads h WHERE h.convention_id = events.convention_id)
      ORDER BY id LIMIT $1
    ) e
  ), heads AS (
    UPDATE event_heads h SET position = h.position + added.count
    FROM (SELECT convention_id, count(*) AS count FROM batch GROUP BY convention_id) added
    WHERE h.convention_id = added.convention_id
    RETURNING h.convention_id, h.epoch, h.position - added.count AS base
  ), numbered AS (
    UPDATE events e SET position = heads.base + batch.ordinal
    FROM batch JOIN heads USING (convention_id)
    WHERE e.id = batch.id AND e.at = batch.at
    RETURNING e.*, heads.epoch
  )`;
const NUMBER_AND_NOTIFY = `${NUMBER}
  SELECT count(*)::integer AS numbered, pg_notify($2, '') FROM numbered HAVING count(*) > 0`;
const NUMBER_AND_SHOW = `${NUMBER}
  SELECT * FROM numbered ORDER BY convention_id, position`;
