import type { DealRepository, NewEntry, StoredDeal } from '@handsel/application';
import type { Deal, DealEntry, DealStatus, DealTotals, Signing } from '@handsel/contracts';
import { IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import { addUpTotals } from './add-up-totals';
import { toDeal, toRow, toSigning, type TotalsRow } from './deal-rows';
import { DealEntity } from './deal.entity';

/** Deals, and the ledger from which every total is derived. */
export class PostgresDealRepository implements DealRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(conventionId: string, deal: StoredDeal): Promise<void> {
    await this.manager.insert(DealEntity, toRow(conventionId, deal));
  }

  async find(conventionId: string, dealId: string): Promise<StoredDeal | null> {
    const row = await this.manager.findOneBy(DealEntity, { conventionId, id: dealId });
    return row && toDeal(row);
  }

  async lock(conventionId: string, dealId: string): Promise<StoredDeal | null> {
    const row = await this.manager.findOne(DealEntity, {
      where: { conventionId, id: dealId },
      lock: { mode: 'pessimistic_write' },
    });
    return row && toDeal(row);
  }

  async findByKey(conventionId: string, key: string): Promise<StoredDeal | null> {
    const row = await this.manager.findOneBy(DealEntity, { conventionId, key });
    return row && toDeal(row);
  }

  async list(
    conventionId: string,
    filter: { status?: DealStatus },
    after: string | null,
    limit: number,
  ): Promise<Deal[]> {
    const rows = await this.manager.find(DealEntity, {
      where: { conventionId, ...(filter.status && { status: filter.status }), ...(after && { id: LessThan(after) }) },
      // Identifiers grow with time.
      order: { id: 'DESC' },
      take: limit,
    });
    return rows.map(toDeal);
  }

  async update(conventionId: string, deal: StoredDeal): Promise<void> {
    const { id, ...changes } = toRow(conventionId, deal);
    await this.manager.update(DealEntity, { conventionId, id }, changes);
  }

  async addEntry(conventionId: string, entry: NewEntry, state: Deal): Promise<void> {
    await this.manager.query(
      `INSERT INTO deal_entries (id, convention_id, deal_id, ordinal, kind, at, account_id, reason, state)
       SELECT $1, $2, $3, count(*) + 1, $4, $5, $6, $7, $8 FROM deal_entries WHERE deal_id = $3`,
      [
        entry.id,
        conventionId,
        entry.dealId,
        entry.kind,
        entry.at,
        entry.accountId,
        entry.reason,
        JSON.stringify(state),
      ],
    );
    if (entry.postings.length === 0) return;
    const { currency: main, second } = await this.currenciesOf(conventionId);
    const lines = entry.postings.flatMap(({ projects, deal }, line) =>
      [main, second].flatMap((currency) => {
        const amount = currency === null ? undefined : deal.amounts[currency];
        if (amount === undefined) return [];
        const { sector, highTech, origin } = deal;
        return { line, projects, currency, amount: projects < 0 ? `-${amount}` : amount, sector, highTech, ...origin };
      }),
    );
    if (lines.length === 0) return;
    await this.manager.query(
      `INSERT INTO deal_postings (entry_id, line, convention_id, deal_id, at, projects, currency, amount, sector, high_tech, origin_country, origin_province)
       SELECT $1, line, $2, $3, $4, projects, currency, amount, sector, "highTech", country, province
       FROM jsonb_to_recordset($5::jsonb) AS l(line integer, projects integer, currency text, amount numeric, sector text, "highTech" boolean, country text, province text)`,
      [entry.id, conventionId, entry.dealId, entry.at, JSON.stringify(lines)],
    );
  }

  async entriesOf(conventionId: string, dealId: string): Promise<DealEntry[]> {
    const rows = (await this.manager.query(
      `SELECT e.id, e.deal_id AS "dealId", e.kind, e.at, e.reason, coalesce(a.name->>'en', a.name->>'zh', '') AS by,
              coalesce((SELECT sum(p.projects) FROM deal_postings p JOIN conventions c ON c.id = p.convention_id
                        WHERE p.entry_id = e.id AND p.currency = c.currency), 0)::integer AS projects,
              coalesce((SELECT jsonb_object_agg(s.currency, s.amount::text)
                        FROM (SELECT currency, sum(amount) AS amount FROM deal_postings p WHERE p.entry_id = e.id GROUP BY currency) s), '{}') AS amounts
       FROM deal_entries e JOIN accounts a ON a.id = e.account_id
       WHERE e.convention_id = $1 AND e.deal_id = $2 ORDER BY e.ordinal`,
      [conventionId, dealId],
    )) as (Omit<DealEntry, 'at'> & { at: Date })[];
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async lockLedger(conventionId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || $1, 0))`, [conventionId]);
  }

  async nextSigningNumber(conventionId: string): Promise<number> {
    const [row] = (await this.manager.query(
      'SELECT coalesce(max(signing_number), 0) + 1 AS next FROM deals WHERE convention_id = $1',
      [conventionId],
    )) as [{ next: number }];
    return row.next;
  }

  async totals(conventionId: string, at?: Date): Promise<DealTotals> {
    const rows = (await this.manager.query(
      `SELECT currency, sector, high_tech AS "highTech", origin_country AS country, origin_province AS province,
              sum(projects)::integer AS projects, sum(amount)::text AS amount
       FROM deal_postings WHERE convention_id = $1 AND ($2::timestamptz IS NULL OR at <= $2)
       GROUP BY currency, sector, high_tech, origin_country, origin_province`,
      [conventionId, at ?? null],
    )) as TotalsRow[];
    return addUpTotals(rows, (await this.currenciesOf(conventionId)).currency);
  }

  async latestSignings(conventionId: string, limit: number): Promise<Signing[]> {
    const rows = await this.manager.find(DealEntity, {
      where: { conventionId, status: 'signed', signingNumber: Not(IsNull()) },
      order: { signingNumber: 'DESC' },
      take: limit,
    });
    return rows.map(toSigning);
  }

  private async currenciesOf(conventionId: string): Promise<{ currency: string; second: string | null }> {
    const [row] = (await this.manager.query(
      'SELECT currency, second_currency AS second FROM conventions WHERE id = $1',
      [conventionId],
    )) as { currency: string; second: string | null }[];
    if (!row) throw new Error(`there is no convention ${conventionId}`);
    return row;
  }
}
