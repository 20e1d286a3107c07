import type { MatchTrialRepository } from '@handsel/application';
import type { EntityManager } from 'typeorm';

type Outcomes = Awaited<ReturnType<MatchTrialRepository['outcomes']>>;
type Trades = Awaited<ReturnType<MatchTrialRepository['trades']>>;

/**
 * Taken: a pairing that stands, for it was asked for and accepted or made by a matchmaker. Not taken: a pairing that was
 * rejected, a request that was declined, and places on the list of a buyer who took others. A pair with both was taken.
 */
export async function outcomesOf(manager: EntityManager, conventionId: string): Promise<Outcomes> {
  return (await manager.query(
    `WITH taken AS (
       SELECT buyer_id, supplier_id FROM pairings WHERE convention_id = $1 AND status <> 'rejected'
     ), refused AS (
       SELECT buyer_id, supplier_id FROM pairings WHERE convention_id = $1 AND status = 'rejected'
       UNION
       SELECT m.buyer_id, m.supplier_id FROM matches m
       WHERE m.convention_id = $1 AND (
         m.buyer_rank IS NOT NULL AND m.buyer_id IN (SELECT buyer_id FROM taken)
         OR EXISTS (SELECT FROM requests r WHERE r.convention_id = $1 AND r.status = 'declined'
           AND least(r.from_organization_id, r.to_organization_id) = least(m.buyer_id, m.supplier_id)
           AND greatest(r.from_organization_id, r.to_organization_id) = greatest(m.buyer_id, m.supplier_id)))
     )
     SELECT buyer_id AS "buyerId", supplier_id AS "supplierId", bool_or(accepted) AS accepted
     FROM (SELECT *, true AS accepted FROM taken UNION ALL SELECT *, false FROM refused) AS outcomes
     GROUP BY buyer_id, supplier_id ORDER BY buyer_id, supplier_id`,
    [conventionId],
  )) as Outcomes;
}

/**
 * Each sector of the supplier supplied each sector of the buyer, in shares that add up to the weight of what came of the
 * pair: one for an approved pairing, one more for a meeting held, one more for a deal signed.
 */
export async function tradesOf(manager: EntityManager, conventionId: string): Promise<Trades> {
  return (await manager.query(
    `WITH dealt AS (
       SELECT g.buyer_id, g.supplier_id, 1
         + (EXISTS (SELECT FROM meetings m WHERE m.pairing_id = g.id AND m.status = 'held'))::int
         + (EXISTS (SELECT FROM deals d WHERE d.pairing_id = g.id AND d.status = 'signed'))::int AS weight
       FROM pairings g WHERE g.convention_id = $1 AND g.status = 'approved'
     )
     SELECT supplied AS "from", bought AS "to",
       sum(weight::float8 / (cardinality(s.sectors) * cardinality(b.sectors))) AS count
     FROM dealt JOIN profiles s ON s.organization_id = supplier_id JOIN profiles b ON b.organization_id = buyer_id,
       unnest(s.sectors) supplied, unnest(b.sectors) bought
     GROUP BY supplied, bought ORDER BY supplied, bought`,
    [conventionId],
  )) as Trades;
}
