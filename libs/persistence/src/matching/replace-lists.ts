import type { MatchRow } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { inPortions } from '../infrastructure/bulk';

const ROWS_AT_ONCE = 2_000;
/** True for an organization whose list is replaced; `$2` is null when everyone's is. */
const replaced = (column: string) => `($2::uuid[] IS NULL OR ${column} = ANY($2))`;

/**
 * Puts new lists in the place of old ones, writing only what differs. The caller holds the convention's lists.
 *
 * @returns organizations whose list (who, in which order, with what score) is another one, with its new length
 */
export async function replaceLists(
  manager: EntityManager,
  conventionId: string,
  organizationIds: string[] | null,
  rows: readonly MatchRow[],
): Promise<{ organizationId: string; matches: number }[]> {
  await manager.query(`
    CREATE TEMP TABLE new_matches (buyer_id uuid, supplier_id uuid, score integer, parts jsonb, why jsonb,
      buyer_rank integer, supplier_rank integer, PRIMARY KEY (buyer_id, supplier_id)) ON COMMIT DROP`);
  for (const portion of inPortions(rows, ROWS_AT_ONCE)) {
    await manager.query(
      `INSERT INTO new_matches SELECT "buyerId", "supplierId", score, parts, why, "buyerRank", "supplierRank"
       FROM jsonb_to_recordset($1::jsonb) AS r("buyerId" uuid, "supplierId" uuid, score integer, parts jsonb, why jsonb,
         "buyerRank" integer, "supplierRank" integer)`,
      [portion],
    );
  }
  await manager.query('ANALYZE new_matches');
  const changed = await changedLists(manager, conventionId, organizationIds);
  await writeMatches(manager, conventionId, organizationIds);
  await manager.query('DROP TABLE new_matches');
  return changed;
}

async function changedLists(manager: EntityManager, conventionId: string, organizationIds: string[] | null) {
  const side = (organization: string, rank: string) => `
    SELECT ${organization} AS organization, n.${rank} AS place, o.${rank} AS place_before, n.score, o.score AS score_before
    FROM new_matches n
    FULL JOIN (
      SELECT buyer_id, supplier_id, ${rank}, score FROM matches WHERE convention_id = $1 AND ${replaced(organization)}
    ) o USING (buyer_id, supplier_id)
    WHERE ${replaced(organization)}`;
  return (await manager.query(
    `SELECT organization AS "organizationId", count(place)::int AS matches
     FROM (${side('buyer_id', 'buyer_rank')} UNION ALL ${side('supplier_id', 'supplier_rank')}) AS places
     GROUP BY organization
     HAVING bool_or(place IS DISTINCT FROM place_before OR (place IS NOT NULL AND score <> score_before))
     ORDER BY organization`,
    [conventionId, organizationIds],
  )) as { organizationId: string; matches: number }[];
}

async function writeMatches(manager: EntityManager, conventionId: string, organizationIds: string[] | null) {
  // The place on the list of a side that is not replaced stays.
  await manager.query(
    `UPDATE matches m
     SET buyer_rank = CASE WHEN ${replaced('m.buyer_id')} THEN NULL ELSE m.buyer_rank END,
       supplier_rank = CASE WHEN ${replaced('m.supplier_id')} THEN NULL ELSE m.supplier_rank END
     WHERE m.convention_id = $1 AND (${replaced('m.buyer_id')} OR ${replaced('m.supplier_id')})
       AND NOT EXISTS (SELECT FROM new_matches n WHERE n.buyer_id = m.buyer_id AND n.supplier_id = m.supplier_id)`,
    [conventionId, organizationIds],
  );
  await manager.query(
    `DELETE FROM matches WHERE convention_id = $1 AND (${replaced('buyer_id')} OR ${replaced('supplier_id')})
       AND buyer_rank IS NULL AND supplier_rank IS NULL`,
    [conventionId, organizationIds],
  );
  await manager.query(
    `INSERT INTO matches AS m (convention_id, buyer_id, supplier_id, score, parts, why, buyer_rank, supplier_rank)
     SELECT $1, buyer_id, supplier_id, score, parts, why, buyer_rank, supplier_rank FROM new_matches
     ON CONFLICT (convention_id, buyer_id, supplier_id) DO UPDATE
     SET score = excluded.score, parts = excluded.parts, why = excluded.why,
       buyer_rank = CASE WHEN ${replaced('m.buyer_id')} THEN excluded.buyer_rank ELSE m.buyer_rank END,
       supplier_rank = CASE WHEN ${replaced('m.supplier_id')} THEN excluded.supplier_rank ELSE m.supplier_rank END
     WHERE (m.score, m.parts, m.why, m.buyer_rank, m.supplier_rank) IS DISTINCT FROM
       (excluded.score, excluded.parts, excluded.why, excluded.buyer_rank, excluded.supplier_rank)`,
    [conventionId, organizationIds],
  );
}
