import type { Client } from 'pg';
import { EVENTS_CHANNEL, NUMBERED_CHANNEL } from './channels';
import type { LogConnectionOptions } from './connection-options';
import { Leadership } from './leadership';

export interface EventSequencerOptions extends LogConnectionOptions {
  /** How often the leader looks without being woken. */
  pollMilliseconds?: number;
  /** How often the leader numbers at most: a batch wakes every gateway, so a rush of commits is numbered together. */
  spacingMilliseconds?: number;
  /** Events numbered in one transaction at most. */
  batchSize?: number;
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
      prepare: async (client) => void (await client.query(BY_KEY)),
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
    const { rows } = await client.query<{ numbered: number }>({
      name: 'handsel_number_batch',
      text: NUMBER_BATCH,
      values: [batchSize, NUMBERED_CHANNEL],
    });
    const numbered = rows[0]?.numbered ?? 0;
    if (numbered > 0) this.options.onNumbered?.(numbered);
    return numbered === batchSize;
  }
}

// Every row is found by its key, whatever the statistics say: until the next vacuum each number that was given leaves a
// dead entry in the index of those without one, and a bitmap scan would read them all again each time.
const BY_KEY = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan`;

// The join with event_heads keeps events of a convention that was deleted meanwhile from blocking those of the others.
const NUMBER_BATCH = `
  WITH batch AS (
    SELECT e.id, e.convention_id, row_number() OVER (PARTITION BY e.convention_id ORDER BY e.id) AS ordinal
    FROM (
      SELECT id, convention_id FROM events
      WHERE position IS NULL AND EXISTS (SELECT FROM event_heads h WHERE h.convention_id = events.convention_id)
      ORDER BY id LIMIT $1
    ) e
  ), heads AS (
    UPDATE event_heads h SET position = h.position + added.count
    FROM (SELECT convention_id, count(*) AS count FROM batch GROUP BY convention_id) added
    WHERE h.convention_id = added.convention_id
    RETURNING h.convention_id, h.position - added.count AS base
  ), numbered AS (
    UPDATE events e SET position = heads.base + batch.ordinal
    FROM batch JOIN heads USING (convention_id)
    WHERE e.id = batch.id
    RETURNING 1
  )
  SELECT count(*)::integer AS numbered, pg_notify($2, '') FROM numbered HAVING count(*) > 0
`;
