import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom, type Random } from '@handsel/kernel';
import type { LoggedEvent } from '@handsel/contracts';
import { Pool } from 'pg';
import { logSettings } from '../../../test/support/log-settings';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { until } from '../../../test/support/until';
import { EventSequencer } from './event-sequencer';
import { EventTail } from './event-tail';
import { EventWaker } from './event-waker';
import { LogFollower } from './log-follower';
import type { EventStreams } from './redis/event-streams';

/** A convention with an empty log. */
async function addConvention(pool: Pool): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO conventions (id, slug, name, time_zone, languages, currency, rates, days, slot_minutes, created_at)
     VALUES ($1::uuid, $1::text, '{"en":"Sample"}', 'Asia/Shanghai', '{en}', 'CNY', '[]', '[]', 30, now())`,
    [id],
  );
  await pool.query(`INSERT INTO event_heads (convention_id, epoch) VALUES ($1, 'first')`, [id]);
  return id;
}

interface Queryable {
  query(text: string, values: unknown[]): Promise<unknown>;
}

async function append(client: Queryable, conventionId: string, label: string): Promise<void> {
  await client.query(
    `INSERT INTO events (convention_id, type, audience, payload, at)
     VALUES ($1, 'convention.created', '{staff}', jsonb_build_object('label', $2::text), clock_timestamp())`,
    [conventionId, label],
  );
}

const labelOf = (event: LoggedEvent) => (event.payload as { label: string }).label;

describe.each(logSettings)('the event log on $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  /** The same log, with the cache where there is one. */
  let log: { url: string; cache?: EventStreams };
  let database: TestDatabase;
  let pool: Pool;
  const running: { stop(): Promise<void> }[] = [];
  const run = <T extends { start(): void; stop(): Promise<void> }>(part: T): T => {
    running.push(part);
    part.start();
    return part;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = await open();
    log = { url: database.url, ...(opened.cache && { cache: opened.cache }) };
    pool = new Pool({ connectionString: database.url, max: 20 });
    pool.on('error', () => {});
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((part) => part.stop()));
  });
  afterAll(async () => {
    await pool.end();
    await opened.close();
    await database.drop();
  });

  it('numbers what comes in a rush in few batches, and loses none of it', async () => {
    const conventionId = await addConvention(pool);
    const batches: number[] = [];
    const onNumbered = (events: number) => batches.push(events);
    run(new EventSequencer({ ...log, spacingMilliseconds: 100, onNumbered }));
    const waker = run(new EventWaker({ url: database.url }));
    const started = performance.now();
    for (let n = 0; n < 60; n++) {
      await append(pool, conventionId, String(n));
      waker.wake();
      await sleep(5);
    }
    const numbered = () => batches.reduce((sum, events) => sum + events, 0);
    await until(() => numbered() === 60);
    expect(batches.length).toBeLessThanOrEqual(Math.ceil((performance.now() - started) / 100) + 2);
  });

  /** Terminates the server's side of connections by their application name: what a crash of that process looks like. */
  const cut = async (applicationName: string) =>
    (
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()`,
        [applicationName],
      )
    ).rowCount;

  /** One writer: transactions of 1 to 3 events with a random delay before the commit; a fifth of them roll back. */
  async function write(name: string, conventions: string[], random: Random, transactions: number, waker: EventWaker) {
    const committed = new Map<string, string[]>(conventions.map((id) => [id, []]));
    for (let i = 0; i < transactions; i++) {
      const client = await pool.connect();
      const conventionId = random.pick(conventions);
      const labels = Array.from({ length: 1 + random.integer(3) }, (_, n) => `${name}/${i}/${n}`);
      await client.query('BEGIN');
      for (const label of labels) await append(client, conventionId, label);
      await sleep(random.integer(20));
      const keep = random.integer(5) > 0;
      await client.query(keep ? 'COMMIT' : 'ROLLBACK');
      client.release();
      if (keep) committed.get(conventionId)?.push(...labels);
      if (keep) waker.wake();
    }
    return committed;
  }

  it('numbers what 16 writers commit without a gap while leaders die', async () => {
    const conventions = [await addConvention(pool), await addConvention(pool), await addConvention(pool)];
    const sequencers = ['one', 'two'].map((name) =>
      run(new EventSequencer({ ...log, applicationName: `sequencer-${name}`, batchSize: 20 })),
    );
    const waker = run(new EventWaker({ url: database.url }));
    const tail = run(new EventTail({ ...log, applicationName: 'tail-under-test' }));
    const heard = new Map<string, LoggedEvent[]>(conventions.map((id) => [id, []]));
    const seen = { onBatch: (id: string, events: LoggedEvent[]) => void heard.get(id)?.push(...events) };
    tail.subscribe(seen, []);

    let writing = true;
    const killer = (async () => {
      let kills = 0;
      for (; writing; await sleep(120)) kills += (await cut(`sequencer-${kills % 2 ? 'two' : 'one'}`)) ?? 0;
      await cut('tail-under-test');
      return kills;
    })();
    const written = await Promise.all(
      Array.from({ length: 16 }, (_, n) => write(`w${n}`, conventions, seededRandom(n + 1), 25, waker)),
    );
    writing = false;
    expect(await killer).toBeGreaterThan(2);

    const expected = (id: string) => written.flatMap((committed) => committed.get(id) ?? []);
    await until(() => conventions.every((id) => (heard.get(id)?.length ?? 0) >= expected(id).length));
    await sleep(300);
    for (const id of conventions) {
      const events = heard.get(id) ?? [];
      expect(events.map((event) => event.position)).toEqual(events.map((_, index) => index + 1));
      expect(events.map(labelOf).sort()).toEqual(expected(id).sort());
      // Each writer's own order is kept.
      for (const [n, committed] of written.entries())
        expect(events.map(labelOf).filter((label) => label.startsWith(`w${n}/`))).toEqual(committed.get(id));
    }
    expect(sequencers.filter((sequencer) => sequencer.isLeading)).toHaveLength(1);
  });

  it('is led by one at a time, and by the other once the first has stopped', async () => {
    const first = run(new EventSequencer({ ...log }));
    await until(() => first.isLeading);
    const second = run(new EventSequencer({ ...log }));
    await sleep(400);
    expect(second.isLeading).toBe(false);
    await first.stop();
    await until(() => second.isLeading, 1_000);
  });

  it('is led by another one when the process of the leader is frozen', async () => {
    const conventionId = await addConvention(pool);
    const positions = async () =>
      (await pool.query('SELECT FROM events WHERE convention_id = $1 AND position IS NOT NULL', [conventionId]))
        .rowCount;
    let frozen = 0;
    const freeze = async () => {
      frozen++;
      await sleep(6_000);
    };
    const first = run(new EventSequencer({ url: database.url, cache: { publish: freeze, read: async () => null } }));
    await until(() => first.isLeading);
    const second = run(new EventSequencer({ ...log }));
    await append(pool, conventionId, 'the last before');
    await until(async () => frozen === 1 && (await positions()) === 1);
    await append(pool, conventionId, 'the first after');
    await until(async () => (await positions()) === 2, 4_000);
    expect(second.isLeading).toBe(true);
    await first.stop();
    expect([first.isLeading, second.isLeading, await positions()]).toEqual([false, true, 2]);
  });

  it('does not wait for a transaction that stays open, and numbers it when it commits', async () => {
    const conventionId = await addConvention(pool);
    run(new EventSequencer({ ...log }));
    const slow = await pool.connect();
    await slow.query('BEGIN');
    await append(slow, conventionId, 'slow');
    await append(pool, conventionId, 'quick');
    const positions = async () =>
      (
        await pool.query<{ label: string; position: string }>(
          `SELECT payload->>'label' AS label, position FROM events WHERE convention_id = $1 AND position IS NOT NULL ORDER BY position`,
          [conventionId],
        )
      ).rows.map((row) => `${row.position} ${row.label}`);
    await until(async () => (await positions()).length === 1, 2_000);
    await slow.query('COMMIT');
    slow.release();
    await until(async () => (await positions()).length === 2, 2_000);
    expect(await positions()).toEqual(['1 quick', '2 slow']);
  });

  it('gives events of a deleted convention no number and goes on with the others', async () => {
    const gone = randomUUID();
    for (let i = 0; i < 5; i++) await append(pool, gone, `gone ${i}`);
    const conventionId = await addConvention(pool);
    await append(pool, conventionId, 'here');
    run(new EventSequencer({ ...log, batchSize: 2 }));
    const head = async () =>
      (await pool.query('SELECT position FROM event_heads WHERE convention_id = $1', [conventionId])).rows[0]?.position;
    await until(async () => (await head()) !== '0', 2_000);
    const { rowCount } = await pool.query('SELECT FROM events WHERE convention_id = $1 AND position IS NULL', [gone]);
    expect([await head(), rowCount]).toEqual(['1', 5]);
  });

  it('is tailed from a place, and told when a restored backup has begun another epoch', async () => {
    const conventionId = await addConvention(pool);
    for (let i = 1; i <= 7; i++) await append(pool, conventionId, `${i}`);
    run(new EventSequencer({ ...log, batchSize: 3 }));
    const tail = run(new EventTail({ ...log, pollMilliseconds: 20 }));
    const heard: string[] = [];
    const epochs: string[] = [];
    tail.subscribe(
      {
        conventionIds: new Set([conventionId]),
        onBatch: async (_, events) => {
          await sleep(5);
          heard.push(...events.map(labelOf));
        },
        onEpoch: (head) => void epochs.push(`${head.epoch} ${head.position}`),
      },
      [{ conventionId, epoch: 'first', position: 4 }],
    );
    await until(() => heard.length === 3);
    expect(heard).toEqual(['5', '6', '7']);
    expect((await tail.readRange(conventionId, 2, 2)).map(labelOf)).toEqual(['3', '4']);

    await pool.query('ALTER TABLE events DISABLE TRIGGER events_stay');
    await pool.query(`DELETE FROM events WHERE convention_id = $1 AND position > 5`, [conventionId]);
    await pool.query('ALTER TABLE events ENABLE TRIGGER events_stay');
    await pool.query(`UPDATE event_heads SET epoch = 'second', position = 5 WHERE convention_id = $1`, [conventionId]);
    await until(() => epochs.length === 1);
    await append(pool, conventionId, 'after the restore');
    await until(() => heard.length === 4);
    expect(epochs).toEqual(['second 5']);
    expect(heard.at(-1)).toBe('after the restore');
  });

  it('delivers a batch again whose subscriber failed', async () => {
    const conventionId = await addConvention(pool);
    await append(pool, conventionId, 'once');
    run(new EventSequencer({ ...log }));
    const errors: string[] = [];
    const tail = run(
      new EventTail({ ...log, pollMilliseconds: 20, onError: (error) => void errors.push(error.message) }),
    );
    let attempts = 0;
    tail.subscribe(
      {
        conventionIds: new Set([conventionId]),
        onBatch: () => {
          if (++attempts < 3) throw new Error('not yet');
        },
      },
      [],
    );
    await until(() => attempts === 3);
    await sleep(300);
    expect(attempts).toBe(3);
    expect(errors).toEqual(['not yet', 'not yet']);
  });

  it('is followed by a name that keeps its place, by one process at a time', async () => {
    const conventionId = await addConvention(pool);
    run(new EventSequencer({ ...log }));
    for (let i = 1; i <= 3; i++) await append(pool, conventionId, `${i}`);
    const handled: string[] = [];
    let failures = 2;
    const follower = () =>
      new LogFollower({
        url: database.url,
        name: 'jobs',
        types: ['convention.created'],
        handle: async (events) => {
          if (failures-- > 0) throw new Error('the queue is away');
          handled.push(...events.filter((event) => event.conventionId === conventionId).map(labelOf));
        },
      });
    const [first] = [run(follower()), run(follower())];
    await until(() => handled.length === 3);
    await Promise.all([first?.stop(), append(pool, conventionId, '4')]);
    await until(() => handled.length === 4);
    await sleep(300);
    expect(handled).toEqual(['1', '2', '3', '4']);
  });
});
