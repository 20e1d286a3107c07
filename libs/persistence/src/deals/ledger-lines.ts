import type { LedgerHead, NewEntry } from '@handsel/application';
import type { Deal, DealEntry } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { currenciesOf } from './currencies-of';

/** The lines of a ledger: written one after the other, and found again by position of the log. */
export class LedgerLines {
  constructor(private readonly manager: EntityManager) {}

  /** Waits for whoever writes in the ledger; its last line stays the last until this transaction writes one. */
  async lock(conventionId: string): Promise<LedgerHead> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || $1, 0))`, [conventionId]);
    const [head] = (await this.manager.query(
      `SELECT ledger_line AS line, at FROM deal_postings WHERE convention_id = $1 ORDER BY ledger_line DESC LIMIT 1`,
      [conventionId],
    )) as LedgerHead[];
    return head ?? { line: 0, at: null };
  }

  async add(conventionId: string, entry: NewEntry, state: Deal): Promise<void> {
    await this.manager.query(
      `INSERT INTO deal_entries (id, convention_id, deal_id, ordinal, kind, at, account_id, reason, detail, state)
       SELECT $1, $2, $3, count(*) + 1, $4, $5, $6, $7, $8, $9 FROM deal_entries WHERE deal_id = $3`,
      [
        entry.id,
        conventionId,
        entry.dealId,
        entry.kind,
        entry.at,
        entry.accountId,
        entry.reason,
        JSON.stringify(entry.detail),
        JSON.stringify(state),
      ],
    );
    if (entry.posted) await this.post(conventionId, entry, entry.posted);
  }

  private async post(conventionId: string, entry: NewEntry, { line, postings }: NonNullable<NewEntry['posted']>) {
    const { currency: main, second } = await currenciesOf(this.manager, conventionId);
    const rows = postings.flatMap(({ projects, deal }, ordinal) =>
      [main, second].flatMap((currency) => {
        const amount = currency === null ? undefined : deal.amounts[currency];
        if (amount === undefined) return [];
        const sign = projects < 0 ? '-' : '';
        return {
          ordinal,
          projects,
          currency,
          amount: `${sign}${amount}`,
          agreed_currency: deal.currency,
          agreed_amount: `${sign}${deal.amount}`,
          sector: deal.sector,
          sub_fields: deal.subFields,
          type: deal.type,
          high_tech: deal.highTech,
          ...deal.origin,
        };
      }),
    );
    await this.manager.query(
      `INSERT INTO deal_postings (entry_id, line, ledger_line, convention_id, deal_id, at, projects, currency, amount,
         agreed_currency, agreed_amount, type, sector, sub_fields, high_tech, origin_country, origin_province)
       SELECT $1, ordinal, $2, $3, $4, $5, projects, currency, amount, agreed_currency, agreed_amount, type, sector,
         sub_fields, high_tech, country, province
       FROM jsonb_to_recordset($6::jsonb) AS l(ordinal integer, projects integer, currency text, amount numeric,
         agreed_currency text, agreed_amount numeric, type text, sector text, sub_fields text[], high_tech boolean,
         country text, province text)`,
      [entry.id, line, conventionId, entry.dealId, entry.at, JSON.stringify(rows)],
    );
  }

  async of(conventionId: string, dealId: string): Promise<DealEntry[]> {
    const rows = (await this.manager.query(
      `SELECT e.id, e.deal_id AS "dealId", e.kind, e.at, e.reason, e.detail,
              coalesce(a.name->>'en', a.name->>'zh', '') AS by,
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

  /**
   * The last line that counts at a position: said by the last event up to it that changed totals, else by the next one
   * after it. Null where the log begins later.
   */
  async at(conventionId: string, position: number): Promise<number | null> {
    const [found] = (await this.manager.query(
      `SELECT
         (SELECT (payload->>'ledgerLine')::integer FROM events
          WHERE convention_id = $1 AND position <= $2 AND type = ANY($3) ORDER BY position DESC LIMIT 1) AS before,
         (SELECT (payload->>'ledgerLine')::integer - CASE WHEN 'board' = ANY(audience) THEN 1 ELSE 0 END FROM events
          WHERE convention_id = $1 AND (position > $2 OR position IS NULL) AND type = ANY($3)
          ORDER BY position NULLS LAST, id LIMIT 1) AS after,
         (SELECT position FROM events WHERE convention_id = $1 AND position IS NOT NULL
          ORDER BY position LIMIT 1)::integer AS oldest,
         (SELECT coalesce(max(ledger_line), 0) FROM deal_postings WHERE convention_id = $1) AS last`,
      [conventionId, position, ['deal.signed', 'deal.corrected', 'deal.retracted']],
    )) as [{ before: number | null; after: number | null; oldest: number | null; last: number }];
    if (found.before !== null) return found.before;
    if (found.oldest !== null && found.oldest > position + 1) return null;
    return found.after ?? found.last;
  }
}
