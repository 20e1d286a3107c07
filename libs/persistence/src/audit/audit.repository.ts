import type { AuditRepository } from '@handsel/application';
import type { DealTotals } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { addUpTotals, type TotalsRow } from '../deals/add-up-totals';

/** Figures found another way than the program finds them. */
export class PostgresAuditRepository implements AuditRepository {
  constructor(private readonly manager: EntityManager) {}

  async totalsOfSignedDeals(conventionId: string): Promise<DealTotals> {
    const rows = (await this.manager.query(
      `SELECT c.currency AS main, a.key AS currency, d.sector, d.high_tech AS "highTech", d.origin_country AS country,
              d.origin_province AS province, 1 AS projects, a.value AS amount
       FROM deals d JOIN conventions c ON c.id = d.convention_id CROSS JOIN LATERAL jsonb_each_text(d.amounts) AS a
       WHERE d.convention_id = $1 AND d.status = 'signed' AND a.key IN (c.currency, c.second_currency)`,
      [conventionId],
    )) as (TotalsRow & { main: string })[];
    return addUpTotals(rows, rows[0]?.main ?? '');
  }

  async log(conventionId: string) {
    const [row] = (await this.manager.query(
      `SELECT greatest(max(e.position), h.floor) AS "lastPosition", count(*) FILTER (WHERE e.position IS NULL) AS "unnumberedEvents",
              greatest(max(e.position), h.floor) - h.floor - count(*) FILTER (WHERE e.position > h.floor) AS "missingPositions"
       FROM event_heads h LEFT JOIN events e USING (convention_id) WHERE h.convention_id = $1 GROUP BY h.floor`,
      [conventionId],
    )) as [Record<'lastPosition' | 'missingPositions' | 'unnumberedEvents', string>];
    return {
      lastPosition: Number(row.lastPosition),
      missingPositions: Number(row.missingPositions),
      unnumberedEvents: Number(row.unnumberedEvents),
    };
  }
}
