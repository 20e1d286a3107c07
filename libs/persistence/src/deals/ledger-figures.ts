import type { FigureFilter, LedgerMoment } from '@handsel/application';
import type { DealTotals, FigureLine, FollowUp, LedgerTotals, Milestone } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { addUpLedgerTotals, addUpTotals, type LedgerTotalsRow, type TotalsRow } from './add-up-totals';
import { currenciesOf } from './currencies-of';
import { Figure } from './figure';

/** `$2` is an instant or null, `$3` a line or null. */
const UP_TO = `convention_id = $1 AND ($2::timestamptz IS NULL OR at <= $2) AND ($3::integer IS NULL OR ledger_line <= $3)`;

/** Figures added up from the ledger's postings, and the lines behind each of them. */
export class LedgerFigures {
  constructor(private readonly manager: EntityManager) {}

  async totals(conventionId: string, moment: LedgerMoment = {}): Promise<DealTotals> {
    const rows = (await this.manager.query(
      `SELECT currency, sector, high_tech AS "highTech", origin_country AS country, origin_province AS province,
              sum(projects)::integer AS projects, sum(amount)::text AS amount
       FROM deal_postings WHERE ${UP_TO}
       GROUP BY currency, sector, high_tech, origin_country, origin_province`,
      values(conventionId, moment),
    )) as TotalsRow[];
    return addUpTotals(rows, (await currenciesOf(this.manager, conventionId)).currency);
  }

  async ledgerTotals(conventionId: string, moment: LedgerMoment = {}): Promise<LedgerTotals> {
    const rows = (await this.manager.query(
      `SELECT currency, sector, high_tech AS "highTech", origin_country AS country, origin_province AS province, type,
              to_jsonb(sub_fields) AS "subFields", agreed_currency AS "agreedCurrency",
              sum(projects)::integer AS projects, sum(amount)::text AS amount, sum(agreed_amount)::text AS agreed,
              max(ledger_line) AS line
       FROM deal_postings WHERE ${UP_TO}
       GROUP BY currency, sector, high_tech, origin_country, origin_province, type, sub_fields, agreed_currency`,
      values(conventionId, moment),
    )) as (LedgerTotalsRow & { line: number })[];
    const { currency } = await currenciesOf(this.manager, conventionId);
    const ledgerLine = rows.reduce((last, { line }) => Math.max(last, line), 0);
    return { ...addUpLedgerTotals(rows, currency), ledgerLine };
  }

  async lines(
    conventionId: string,
    { sector, subField, type, country, province, currency, highTech, ...moment }: FigureFilter,
    after: number,
    limit: number,
  ): Promise<FigureLine[]> {
    const rows = (await this.manager.query(
      `SELECT l.line AS "ledgerLine", l."entryId", l."dealId", d.key, d.project, e.kind, e.at, l.projects, l.amounts
       FROM (
         SELECT line, "entryId", "dealId", sum(projects) FILTER (WHERE currency = $4)::integer AS projects,
                jsonb_object_agg(currency, amount::text) AS amounts
         FROM (
           SELECT ledger_line AS line, entry_id AS "entryId", deal_id AS "dealId", currency, sum(projects) AS projects,
                  sum(amount) AS amount
           FROM deal_postings
           WHERE ${UP_TO} AND ledger_line > $5
             AND ($7::text IS NULL OR sector = $7) AND ($8::text IS NULL OR $8 = ANY(sub_fields))
             AND ($9::text IS NULL OR type = $9) AND ($10::text IS NULL OR origin_country = $10)
             AND ($11::text IS NULL OR coalesce(origin_province, '') = $11)
             AND ($12::text IS NULL OR agreed_currency = $12) AND ($13::boolean IS NULL OR high_tech = $13)
           GROUP BY ledger_line, entry_id, deal_id, currency
         ) c GROUP BY line, "entryId", "dealId" ORDER BY line LIMIT $6
       ) l JOIN deals d ON d.id = l."dealId" JOIN deal_entries e ON e.id = l."entryId" ORDER BY l.line`,
      [
        ...values(conventionId, moment),
        (await currenciesOf(this.manager, conventionId)).currency,
        after,
        limit,
        ...[sector, subField, type, country, province, currency, highTech].map((value) => value ?? null),
      ],
    )) as (Omit<FigureLine, 'at'> & { at: Date })[];
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async followUp(conventionId: string, asOf: string): Promise<FollowUp> {
    const { currency: main, second } = await currenciesOf(this.manager, conventionId);
    const deals = (await this.manager.query(
      `SELECT d.amounts, d.milestones FROM deals d JOIN conventions c ON c.id = d.convention_id
       WHERE d.convention_id = $1 AND d.status = 'signed' AND (d.signed_at AT TIME ZONE c.time_zone)::date <= $2::date`,
      [conventionId, asOf],
    )) as { amounts: Record<string, string>; milestones: Milestone[] }[];
    const figureOf = (counted: typeof deals) => {
      const figure = new Figure(main);
      for (const { amounts } of counted)
        for (const currency of [main, second])
          if (currency !== null && amounts[currency] !== undefined)
            figure.add({ currency, projects: 1, amount: amounts[currency] });
      return figure.present();
    };
    const reached = ({ milestones }: (typeof deals)[number]) => milestones.filter(({ date }) => date <= asOf);
    return {
      signed: figureOf(deals),
      reached: (['registered', 'started', 'funds-in-place'] as const).map((milestone) => ({
        milestone,
        ...figureOf(deals.filter((deal) => reached(deal).some(({ kind }) => kind === milestone))),
      })),
      nothingYet: figureOf(deals.filter((deal) => reached(deal).length === 0)),
      asOf,
    };
  }
}

const values = (conventionId: string, { at, line }: LedgerMoment) => [conventionId, at ?? null, line ?? null];
