import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventSequencer, EventWaker } from '@handsel/events';
import { migrate } from '@handsel/persistence';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@handsel/platform';
import { Pool } from 'pg';
import { nowNs } from './hall-messages';
import { samplePayload } from './sample-event';

/** Sessions of as many clients: of organizers, who all hear the same, or of exhibitors of an organization each. */
export type Guests = 'organizers' | 'exhibitors';

/** A real database with a convention, its guests, and the one leader that numbers what is committed. */
export class Stage {
  readonly conventionId = randomUUID();
  private readonly pool: Pool;
  private readonly sequencer: EventSequencer;
  private readonly waker: EventWaker;
  private written = 0;

  private constructor(private readonly server: EmbeddedPostgres) {
    this.pool = new Pool({ connectionString: server.url, max: 2 });
    this.sequencer = new EventSequencer({ url: server.url });
    this.waker = new EventWaker({ url: server.url });
  }

  static async open(): Promise<Stage> {
    const dataDir = await mkdtemp(join(tmpdir(), 'handsel-bench-'));
    const server = await startEmbeddedPostgres({ dataDir, removeOnExit: true });
    await migrate(server.url);
    const stage = new Stage(server);
    await stage.pool.query(
      `INSERT INTO conventions (id, slug, name, time_zone, languages, currency, rates, days, slot_minutes, created_at)
       VALUES ($1::uuid, 'sample', '{"en":"Sample"}', 'Asia/Shanghai', '{en}', 'CNY', '[]', '[]', 30, now())`,
      [stage.conventionId],
    );
    await stage.pool.query(`INSERT INTO event_heads (convention_id, epoch) VALUES ($1, 'first')`, [stage.conventionId]);
    stage.sequencer.start();
    stage.waker.start();
    return stage;
  }

  get url(): string {
    return this.server.url;
  }

  /** @returns the secrets of as many sessions */
  async admit(guests: Guests, count: number): Promise<string[]> {
    const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
    const accounts = tokens.map(() => randomUUID());
    const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
    await this.pool.query(
      `INSERT INTO accounts (id, name, created_at) SELECT unnest($1::uuid[]), '{"en":"Sample"}', now()`,
      [accounts],
    );
    await this.pool.query(
      `INSERT INTO sessions (id, token_hash, account_id, created_at, expires_at)
       SELECT gen_random_uuid(), hash, account, now(), now() + interval '1 day' FROM unnest($1::uuid[], $2::bytea[]) AS t (account, hash)`,
      [accounts, hashes],
    );
    await this.pool.query(guests === 'organizers' ? AS_ORGANIZERS : AS_EXHIBITORS, [this.conventionId, accounts]);
    return tokens;
  }

  /**
   * Commits so many signings in one transaction.
   * @returns when the commit had been answered, in nanoseconds of the monotonic clock
   */
  async sign(events: number): Promise<number> {
    const payloads = Array.from({ length: events }, () => samplePayload(++this.written));
    await this.pool.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       SELECT $1, 'deal.signed', '{board}', value, clock_timestamp()
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS t (value, n) ORDER BY n`,
      [this.conventionId, JSON.stringify(payloads)],
    );
    this.waker.wake();
    return nowNs();
  }

  /** Transactions that the database has ended so far; the count is at most a second old. */
  async transactions(): Promise<number> {
    const { rows } = await this.pool.query<{ ended: string }>(
      'SELECT sum(xact_commit + xact_rollback) AS ended FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(rows[0]?.ended);
  }

  async close(): Promise<void> {
    await Promise.all([this.sequencer.stop(), this.waker.stop(), this.pool.end()]);
    await this.server.stop();
  }
}

const AS_ORGANIZERS = `
  INSERT INTO role_grants (account_id, convention_id, role) SELECT account, $1, 'organizer' FROM unnest($2::uuid[]) AS account`;
const AS_EXHIBITORS = `
  WITH founded AS (
    INSERT INTO organizations (id, convention_id, key, name)
    SELECT gen_random_uuid(), $1, account::text, '{"en":"Sample"}' FROM unnest($2::uuid[]) AS account RETURNING id, key
  )
  INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, languages)
  SELECT gen_random_uuid(), $1, id, key::uuid, key, '{"en":"Sample"}', '{en}' FROM founded`;
