import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { migrate } from '../migrate';
import { Log1764000000006 } from './6-log.migration';
import { migrations } from '.';

const EVENTS = 100_000;

describe('the log that an earlier version has left', () => {
  let database: TestDatabase;
  let earlier: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    earlier = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: migrations.filter((migration) => migration !== Log1764000000006),
      migrationsTableName: 'schema_migrations',
    }).initialize();
    await earlier.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await earlier.runMigrations();
    await earlier.query(`
      INSERT INTO conventions (id, slug, name, time_zone, languages, currency, rates, days, slot_minutes, created_at)
      SELECT gen_random_uuid(), 'sample-' || n, '{"en":"Sample"}', 'Asia/Shanghai', '{en}', 'CNY', '[]', '[]', 30, now()
      FROM generate_series(1, 10) n;
      INSERT INTO event_heads (convention_id, epoch, position) SELECT id, 'first', ${EVENTS} / 10 FROM conventions;
      INSERT INTO events (convention_id, position, type, audience, payload, at)
      SELECT id, n, 'profiles.imported', '{staff}', '{"created":1,"updated":0}', now() - make_interval(mins => ${EVENTS} / 10 - n)
      FROM conventions, generate_series(1, ${EVENTS} / 10) n ORDER BY n;
      INSERT INTO events (convention_id, type, audience, payload, at)
      SELECT id, 'profiles.imported', '{staff}', '{"created":2,"updated":0}', now() FROM conventions`);
  });
  afterAll(async () => {
    await earlier.destroy();
    await database.drop();
  });

  /** Everything that the log says, in one figure. */
  const digest = async () => {
    const [row] = (await earlier.query(
      `SELECT md5(string_agg(e::text, ',' ORDER BY id)) AS digest, count(*)::int AS count, max(id)::int AS last FROM events e`,
    )) as [{ digest: string; count: number; last: number }];
    return row;
  };
  const oidOf = async (table: string) =>
    ((await earlier.query(`SELECT pg_relation_filenode($1::regclass) AS oid`, [table])) as [{ oid: number }])[0].oid;

  it('keeps all of it where it lies, its keys and its order, and goes on from there', async () => {
    const before = await digest();
    const storedIn = await oidOf('events');
    expect(await migrate(database.url)).toEqual([Log1764000000006.name]);

    expect(await digest()).toEqual(before);
    expect(await oidOf('events_first')).toBe(storedIn);
    const [{ id }] = (await earlier.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       SELECT convention_id, 'profiles.imported', '{staff}', '{}', now() FROM event_heads LIMIT 1 RETURNING id::int`,
    )) as [{ id: number }];
    expect(id).toBe(before.last + 1);
    await expect(
      earlier.query(
        `INSERT INTO events (convention_id, position, type, audience, payload, at)
         SELECT convention_id, 1, 'profiles.imported', '{staff}', '{}', now() FROM event_heads LIMIT 1`,
      ),
    ).rejects.toThrow('duplicate key');
  });

  it('goes back to what it was', async () => {
    const before = await digest();
    const runner = earlier.createQueryRunner();
    await new Log1764000000006().down(runner);
    expect(await digest()).toEqual(before);
    await new Log1764000000006().up(runner);
    expect(await digest()).toEqual(before);
    await runner.release();
  });
});
