import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';

describe('test databases', () => {
  test('are migrated clones that do not see each other, and go when dropped', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one, 'CREATE TABLE only_here (id int)');
    const tables =
      "SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'only_here'";
    const migrated = await query(one, tables);
    expect(await query(two, tables)).toEqual(migrated);
    expect(migrated).not.toEqual([{ count: 0 }]);
    expect(await query(two, "SELECT to_regclass('only_here') AS found")).toEqual([{ found: null }]);
    const left = new Client({ connectionString: one.url });
    left.on('error', () => {});
    await left.connect();
    await one.drop();
    await expect(query(one, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await two.drop();
  });
});

async function query(database: TestDatabase, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}
