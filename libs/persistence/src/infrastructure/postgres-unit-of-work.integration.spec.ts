import { newId } from '@handsel/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { createDataSource, type Database } from '../data-source';
import { PostgresUnitOfWork } from './postgres-unit-of-work';

describe('the database as a program holds it', () => {
  let database: TestDatabase;
  let dataSource: Database;
  const prepared = async () =>
    (await dataSource.query('SELECT statement FROM pg_prepared_statements')) as { statement: string }[];

  beforeAll(async () => {
    database = await createTestDatabase();
    // One connection, so that what is prepared on it can be seen.
    dataSource = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('prepares a statement with parameters once, whatever its values, and none without', async () => {
    for (const value of [1, 2, 3])
      expect(await dataSource.query('SELECT $1::int + 1 AS sum', [value])).toEqual([{ sum: value + 1 }]);
    await dataSource.query('SELECT 1 AS alone');
    const texts = (await prepared()).map(({ statement }) => statement);
    expect(texts.filter((text) => text.includes('AS sum'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('AS alone'))).toEqual([]);
  });

  it('goes on after a statement that failed, prepared or not', async () => {
    const divide = 'SELECT 6 / $1::int AS part';
    await expect(dataSource.query('SELECT nothing FROM nowhere WHERE id = $1', [1])).rejects.toThrow('nowhere');
    await expect(dataSource.query(divide, [0])).rejects.toThrow('zero');
    expect(await dataSource.query(divide, [3])).toEqual([{ part: 2 }]);
  });

  it('plans anew when a table has changed', async () => {
    await dataSource.query('CREATE TABLE changing (id int PRIMARY KEY)');
    const count = () => dataSource.query('SELECT count(*)::int AS n FROM changing WHERE id > $1', [0]);
    for (let n = 0; n < 8; n++) expect(await count()).toEqual([{ n: 0 }]);
    await dataSource.query('DROP TABLE changing');
    await dataSource.query('CREATE TABLE changing (id int, name text)');
    await dataSource.query(`INSERT INTO changing VALUES (7, 'x')`);
    expect(await count()).toEqual([{ n: 1 }]);
  });

  it('reads without a transaction what has been committed, and appends nothing', async () => {
    const unitOfWork = new PostgresUnitOfWork(dataSource);
    expect(await unitOfWork.read((reader) => reader.conventions.slugExists('nowhere'))).toBe(false);
    const appending = unitOfWork.read((reader) =>
      reader.events.append({
        conventionId: newId(),
        type: 'convention.created',
        audience: ['staff'],
        payload: { conventionId: newId() },
      }),
    );
    await expect(appending).rejects.toThrow('no events');
  });
});
