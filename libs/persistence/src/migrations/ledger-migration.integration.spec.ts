import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { createDataSource } from '../data-source';
import { PostgresDealRepository } from '../deals/deal.repository';
import { migrate } from '../migrate';
import { FirstSchema1764000000001 } from './1-first-schema.migration';

const conventionId = randomUUID();
const accountId = randomUUID();

describe('the ledger that an earlier version has left', () => {
  let database: TestDatabase;
  let earlier: DataSource;
  let minute = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    earlier = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: [FirstSchema1764000000001],
      migrationsTableName: 'schema_migrations',
    }).initialize();
    await earlier.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await earlier.runMigrations();
    await earlier.query(
      `INSERT INTO conventions (id, slug, name, time_zone, languages, currency, rates, days, slot_minutes, created_at)
       VALUES ($1, 'sample', '{"en":"Sample"}', 'Asia/Shanghai', '{en}', 'CNY', '[]', '[]', 30, now())`,
      [conventionId],
    );
    await earlier.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"Organizer"}', now())`, [
      accountId,
    ]);
    await earlier.query(`INSERT INTO event_heads (convention_id, epoch, position) VALUES ($1, 'first', 5)`, [
      conventionId,
    ]);
  });
  afterAll(async () => {
    await earlier.destroy();
    await database.drop();
  });

  const state = (amount: string, type = 'contract') => ({ type, amount, currency: 'CNY', amounts: { CNY: amount } });

  async function addDeal(key: string, signed: boolean): Promise<string> {
    const id = randomUUID();
    await earlier.query(
      `INSERT INTO deals (id, convention_id, key, project, type, parties, amount, currency, amounts, sector, high_tech,
         origin_country, status, entered_by)
       VALUES ($1, $2, $3, '{"en":"Line"}', 'contract', '[]', 1, 'CNY', '{"CNY":"1.00"}', 'digital', false, 'CN', $4, $5)`,
      [id, conventionId, key, signed ? 'signed' : 'retracted', accountId],
    );
    return id;
  }

  /** An entry as the first version wrote it, with its postings and its event. */
  async function addEntry(dealId: string, ordinal: number, kind: string, left: object, posted: [number, string][]) {
    const id = randomUUID();
    const at = new Date(Date.UTC(2026, 4, 25, 8, minute++)).toISOString();
    await earlier.query(
      `INSERT INTO deal_entries (id, convention_id, deal_id, ordinal, kind, at, account_id, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, conventionId, dealId, ordinal, kind, at, accountId, JSON.stringify(left)],
    );
    for (const [line, [projects, amount]] of posted.entries())
      await earlier.query(
        `INSERT INTO deal_postings (entry_id, line, convention_id, deal_id, at, projects, currency, amount, sector, high_tech, origin_country)
         VALUES ($1, $2, $3, $4, $5, $6, 'CNY', $7, 'digital', false, 'CN')`,
        [id, line, conventionId, dealId, at, projects, amount],
      );
    if (kind === 'entered') return;
    await earlier.query(
      `INSERT INTO events (convention_id, position, type, audience, payload, at) VALUES ($1, $2, $3, $4, '{}', $5)`,
      [conventionId, minute, `deal.${kind}`, posted.length > 0 ? '{board,staff}' : '{staff}', at],
    );
  }

  it('has its lines numbered, its types and its agreed amounts, and answers for every position', async () => {
    const [one, two, three] = [await addDeal('one', true), await addDeal('two', false), await addDeal('three', false)];
    await addEntry(one, 1, 'entered', state('100.00'), []);
    await addEntry(one, 2, 'signed', state('100.00'), [[1, '100.00']]);
    await addEntry(two, 1, 'signed', state('7.00', 'intent'), [[1, '7.00']]);
    await addEntry(three, 1, 'retracted', state('3.00'), []);
    await addEntry(one, 3, 'corrected', state('250.00', 'investment'), [
      [-1, '-100.00'],
      [1, '250.00'],
    ]);
    await addEntry(two, 2, 'retracted', state('7.00', 'intent'), [[-1, '-7.00']]);

    await migrate(database.url);
    const postings = await earlier.query(
      'SELECT ledger_line AS line, projects, type, agreed_amount AS agreed FROM deal_postings p ORDER BY at, p.line',
    );
    expect(postings).toEqual([
      { line: 1, projects: 1, type: 'contract', agreed: '100.00' },
      { line: 2, projects: 1, type: 'intent', agreed: '7.00' },
      { line: 3, projects: -1, type: 'contract', agreed: '-100.00' },
      { line: 3, projects: 1, type: 'investment', agreed: '250.00' },
      { line: 4, projects: -1, type: 'intent', agreed: '-7.00' },
    ]);

    const dataSource = await createDataSource({ url: database.url }).initialize();
    const deals = new PostgresDealRepository(dataSource.manager);
    const figures: [number, string][] = [];
    for (const position of [1, 2, 3, 4, 5, 6]) {
      const line = await deals.lineAt(conventionId, position);
      const { projects, amounts } = await deals.totals(conventionId, { line: line ?? -1 });
      figures.push([projects, amounts['CNY'] ?? '0.00']);
    }
    // One was entered at minute 1 without an event; the retraction at 4 was of a deal that had not been signed.
    expect(figures).toEqual([
      [0, '0.00'],
      [1, '100.00'],
      [2, '107.00'],
      [2, '107.00'],
      [2, '257.00'],
      [1, '250.00'],
    ]);
    await dataSource.destroy();
    await expect(earlier.query(`UPDATE deal_postings SET type = 'x'`)).rejects.toThrow(/only ever added to/);
  });
});
