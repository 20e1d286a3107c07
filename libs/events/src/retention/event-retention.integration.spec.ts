import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggedEvent } from '@handsel/contracts';
import { LiveFixture } from '../../../../test/support/live-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { until } from '../../../../test/support/until';
import { EventSequencer } from '../event-sequencer';
import { EventTail } from '../event-tail';
import { LogFollower } from '../log-follower';
import type { LogHead } from '../log-reader';
import { EventRetention, type EventRetentionOptions } from './event-retention';

const KEEP_DAYS = 90;

describe('the retention of the log', () => {
  let database: TestDatabase;
  let fixture: LiveFixture;
  const running: { stop(): Promise<void> }[] = [];
  const run = <T extends { start(): void; stop(): Promise<void> }>(part: T): T => {
    running.push(part);
    part.start();
    return part;
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = new LiveFixture(database.url);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((part) => part.stop()));
    await fixture.close();
    await database.drop();
  });

  const query = async <T>(text: string, values: unknown[] = []) => (await fixture.pool.query(text, values)).rows as T[];
  const partitions = async () =>
    (await query<{ name: string }>('SELECT name FROM event_partitions ORDER BY starts')).map(({ name }) => name);
  const heads = () => query<{ position: string; floor: string }>('SELECT position, floor FROM event_heads');

  /** Events as if they had been written so many calendar months ago; below zero: that are still to come. */
  const write = (conventionId: string, monthsAgo: number, count: number) =>
    query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       SELECT $1, 'profiles.imported', '{staff}', jsonb_build_object('created', n, 'updated', 0),
              CASE $2::integer WHEN 0 THEN now()
                               ELSE date_trunc('month', now() - make_interval(months => $2::integer)) + interval '10 days' END
       FROM generate_series(1, $3::integer) n`,
      [conventionId, monthsAgo, count],
    );
  const numbered = async () => {
    const sequencer = run(new EventSequencer({ url: database.url }));
    await until(async () => (await query('SELECT FROM events WHERE position IS NULL')).length === 0);
    await sequencer.stop();
  };
  /** Partitions of the past as they were made month by month. */
  const addPast = async (...monthsAgo: number[]) => {
    await query('ALTER TABLE events DETACH PARTITION events_first');
    await query('DROP TABLE events_first');
    await query('DELETE FROM event_partitions');
    for (const months of [...monthsAgo, 0])
      await query(
        `SELECT add_event_partition('events_' || $1::integer, date_trunc('month', now() - make_interval(months => $1::integer), 'UTC'),
                next_month(now() - make_interval(months => $1::integer)))`,
        [months],
      );
  };
  const keep = async (options: Partial<EventRetentionOptions> = {}) => {
    const changes: { added: string[]; dropped: string[] }[] = [];
    const errors: string[] = [];
    run(
      new EventRetention({
        url: database.url,
        keepDays: KEEP_DAYS,
        pollMilliseconds: 100,
        onChanged: (change) => changes.push(change),
        onError: (error) => errors.push(error.message),
        ...options,
      }),
    );
    await until(() => changes.length > 0);
    return { changes, errors };
  };

  it('makes the months ahead', async () => {
    await keep();
    const [{ name }] = (await query(
      `SELECT 'events_' || to_char(next_month(now()) AT TIME ZONE 'UTC', 'YYYY_MM') AS name`,
    )) as [{ name: string }];
    expect(await partitions()).toEqual(['events_first', name, expect.any(String), expect.any(String)]);
    const conventionId = await fixture.convention();
    await write(conventionId, -1, 3);
    expect(await query(`SELECT FROM ONLY events_elsewhen`)).toEqual([]);
  });

  it('drops what is older than it has to be, goes on numbering without a gap, and says how far the log goes back', async () => {
    await addPast(6, 5);
    const conventionId = await fixture.convention();
    await write(conventionId, 5, 7);
    await numbered();
    await write(conventionId, 0, 2);
    await numbered();
    const { changes } = await keep();
    expect(changes[0]?.dropped).toEqual(['events_6', 'events_5']);
    expect(await heads()).toEqual([{ position: '9', floor: '7' }]);

    await write(conventionId, 0, 1);
    await numbered();
    const tail = new EventTail({ url: database.url });
    expect((await tail.readRange(conventionId, 0, 100)).map(({ position }) => position)).toEqual([8, 9, 10]);
    await tail.stop();
  });

  it('keeps what is still to be numbered, or to be followed', async () => {
    await addPast(6);
    const conventionId = await fixture.convention();
    await write(conventionId, 6, 4);
    await keep();
    expect(await partitions()).toContain('events_6');
    await numbered();
    await query(`INSERT INTO event_followers VALUES ('jobs', $1, 3)`, [conventionId]);
    await sleep(400);
    expect(await partitions()).toContain('events_6');
    await query(`UPDATE event_followers SET position = 4`);
    await until(async () => !(await partitions()).includes('events_6'));
  });

  it('begins with what is there for a new follower, and tells one that was left behind', async () => {
    await addPast(6);
    const conventionId = await fixture.convention();
    await write(conventionId, 6, 1_200);
    await numbered();
    await write(conventionId, 0, 2);
    await numbered();
    await keep();

    const handled: number[] = [];
    run(
      new LogFollower({
        url: database.url,
        name: 'new',
        handle: async (events) => void handled.push(...events.map(({ position }) => position)),
      }),
    );
    const restarts: LogHead[] = [];
    const heard: LoggedEvent[] = [];
    const tail = run(new EventTail({ url: database.url, pollMilliseconds: 20 }));
    tail.subscribe(
      { onBatch: (_, events) => void heard.push(...events), onEpoch: (head) => void restarts.push(head) },
      [{ conventionId, epoch: 'first', position: 5 }],
    );
    await until(() => handled.length === 2 && restarts.length === 1);
    await write(conventionId, 0, 1);
    await numbered();
    await until(() => heard.length === 1 && handled.length === 3);
    expect(handled).toEqual([1_201, 1_202, 1_203]);
    expect([restarts[0]?.position, heard[0]?.position]).toEqual([1_202, 1_203]);
  });

  it('makes a partition of events for whose time there was none', async () => {
    const conventionId = await fixture.convention();
    await write(conventionId, -13, 5);
    const { changes, errors } = await keep();
    expect(changes[0]?.added[0]).toMatch(/^events_\d{4}_\d\d_stray$/);
    expect(errors).toEqual([]);
    expect(await query('SELECT FROM events_elsewhen')).toEqual([]);
    await numbered();
    expect(await heads()).toEqual([{ position: '5', floor: '0' }]);
  });

  it('holds writers up for no longer than a moment while somebody reads the log for long', async () => {
    await addPast(6);
    const conventionId = await fixture.convention();
    const reader = await fixture.pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT count(*) FROM events');
    run(new EventRetention({ url: database.url, keepDays: KEEP_DAYS }));
    let longest = 0;
    for (const end = performance.now() + 2_000; performance.now() < end;) {
      const started = performance.now();
      await write(conventionId, 0, 1);
      longest = Math.max(longest, performance.now() - started);
    }
    expect(longest).toBeLessThan(400);
    expect(await partitions()).toContain('events_6');
    await reader.query('COMMIT');
    reader.release();
    await until(async () => !(await partitions()).includes('events_6'));
  });

  it('is helped by a log that only grows', async () => {
    const conventionId = await fixture.convention();
    await write(conventionId, 0, 2);
    await write(conventionId, -1, 1);
    await expect(query('DELETE FROM events')).rejects.toThrow('the log is only ever added to');
    await expect(query(`UPDATE events SET payload = '{}'`)).rejects.toThrow('the log is only ever added to');
    await numbered();
    await expect(query('UPDATE events SET position = position + 10')).rejects.toThrow('the log is only ever added to');
    // In another partition than the first two.
    await write(conventionId, -2, 1);
    await expect(query('UPDATE events SET position = 1 WHERE position IS NULL')).rejects.toThrow(
      'a position of the log is given once',
    );
  });
});
