import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';

interface Sides {
  buyerId: string;
  supplierId: string;
}

/** Deletes what stands on no list any more. */
const sweep = (manager: EntityManager, conventionId: string) =>
  manager.query(`DELETE FROM matches WHERE convention_id = $1 AND buyer_rank IS NULL AND supplier_rank IS NULL`, [
    conventionId,
  ]);

export async function removePairs(
  manager: EntityManager,
  conventionId: string,
  pairs: readonly [string, string][],
): Promise<string[]> {
  const rows = await changedRows<Sides>(
    manager,
    `DELETE FROM matches m USING jsonb_to_recordset($2::jsonb) AS r(one uuid, other uuid)
     WHERE m.convention_id = $1
       AND (m.buyer_id, m.supplier_id) IN ((r.one, r.other), (r.other, r.one))
     RETURNING m.buyer_id AS "buyerId", m.supplier_id AS "supplierId"`,
    [conventionId, JSON.stringify(pairs.map(([one, other]) => ({ one, other })))],
  );
  return [...new Set(rows.flatMap(({ buyerId, supplierId }) => [buyerId, supplierId]))];
}

export async function withdraw(
  manager: EntityManager,
  conventionId: string,
  organizationId: string,
  { ownList, others }: { ownList: boolean; others: boolean },
): Promise<string[]> {
  const touched = new Set<string>();
  const clear = async (column: 'buyer' | 'supplier', whose: 'own' | 'other') => {
    const owner = whose === 'own' ? column : column === 'buyer' ? 'supplier' : 'buyer';
    const places = column === 'buyer' ? ', buyer_place = NULL, buyer_moved = NULL' : '';
    const listed = column === 'buyer' ? 'coalesce(buyer_rank, buyer_place)' : 'supplier_rank';
    const rows = await changedRows<{ id: string }>(
      manager,
      `UPDATE matches SET ${column}_rank = NULL ${places}
       WHERE convention_id = $1 AND ${owner}_id = $2 AND ${listed} IS NOT NULL RETURNING ${column}_id AS id`,
      [conventionId, organizationId],
    );
    for (const { id } of rows) touched.add(id);
  };
  for (const column of ['buyer', 'supplier'] as const) {
    if (ownList) await clear(column, 'own');
    if (others) await clear(column, 'other');
  }
  await sweep(manager, conventionId);
  return [...touched];
}
