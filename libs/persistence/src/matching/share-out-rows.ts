import type { ExposureCounts, SharedPair, SupplierExposure } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { inPortions } from '../infrastructure/bulk';

const ROWS_AT_ONCE = 5_000;

export async function pairsToShareOut(manager: EntityManager, conventionId: string): Promise<SharedPair[]> {
  return (await manager.query(
    `SELECT buyer_id AS "buyerId", supplier_id AS "supplierId", score, buyer_rank AS rank, buyer_place AS place,
       buyer_moved AS moved
     FROM matches WHERE convention_id = $1`,
    [conventionId],
  )) as SharedPair[];
}

export async function savePlaces(
  manager: EntityManager,
  conventionId: string,
  pairs: readonly Omit<SharedPair, 'score' | 'rank'>[],
): Promise<void> {
  for (const portion of inPortions(pairs, ROWS_AT_ONCE)) {
    await manager.query(
      `UPDATE matches m SET buyer_place = r.place, buyer_moved = r.moved
       FROM jsonb_to_recordset($2::jsonb) AS r("buyerId" uuid, "supplierId" uuid, place integer, moved text)
       WHERE m.convention_id = $1 AND m.buyer_id = r."buyerId" AND m.supplier_id = r."supplierId"`,
      [conventionId, portion],
    );
  }
}

/** Suppliers are those that come to sell and may be shown, whether anything matches them or not. */
export async function exposureOf(
  manager: EntityManager,
  conventionId: string,
  places: number,
): Promise<ExposureCounts> {
  const [totals] = (await manager.query(
    `SELECT count(DISTINCT buyer_id) FILTER (WHERE buyer_rank IS NOT NULL)::int AS buyers,
       count(*) FILTER (WHERE buyer_moved = 'raised')::int AS raised,
       count(*) FILTER (WHERE buyer_moved = 'lowered')::int AS lowered
     FROM matches WHERE convention_id = $1`,
    [conventionId],
  )) as [Omit<ExposureCounts, 'suppliers'>];
  const suppliers = (await manager.query(
    `SELECT o.id AS "organizationId", o.name, count(m.buyer_id)::int AS matches,
       count(*) FILTER (WHERE m.buyer_rank <= $2)::int AS "listsBefore",
       count(*) FILTER (WHERE coalesce(m.buyer_place, m.buyer_rank) <= $2)::int AS "listsAfter"
     FROM profiles p JOIN organizations o ON o.id = p.organization_id
     LEFT JOIN match_preferences x ON x.organization_id = o.id
     LEFT JOIN matches m ON m.convention_id = $1 AND m.supplier_id = o.id
     WHERE p.convention_id = $1 AND p.side <> 'buyer' AND coalesce(x.shown_to_others, true)
     GROUP BY o.id ORDER BY o.id`,
    [conventionId, places],
  )) as SupplierExposure[];
  return { ...totals, suppliers };
}
