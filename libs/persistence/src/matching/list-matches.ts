import type { ListedMatch, MatchFilter } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { containing } from '../infrastructure/bulk';
import { inSector, PROFILE_COLUMNS, PROFILE_TABLES, type ProfileRow } from '../profiles/profile-row';

type Row = ProfileRow & Omit<ListedMatch, 'other' | 'requested'> & { requested: boolean };

/**
 * An organization's matches on both of its sides as one list by score; of two directions between the same two the better
 * one. The rank is that in the whole list, whatever is filtered.
 */
export async function listMatches(
  manager: EntityManager,
  conventionId: string,
  { organizationId, words, sector, afterRank, limit }: MatchFilter,
): Promise<ListedMatch[]> {
  const values: unknown[] = [conventionId, organizationId, afterRank];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const conditions = words.map((word) => `p.search_text LIKE ${parameter(containing(word))}`);
  if (sector !== undefined) conditions.push(inSector('$1', parameter(sector)));
  const rows = (await manager.query(
    `WITH places AS (
       SELECT supplier_id AS other_id, m.* FROM matches m
       WHERE convention_id = $1 AND buyer_id = $2 AND buyer_rank IS NOT NULL
       UNION ALL
       SELECT buyer_id AS other_id, m.* FROM matches m
       WHERE convention_id = $1 AND supplier_id = $2 AND supplier_rank IS NOT NULL
     ), best AS (
       SELECT DISTINCT ON (other_id) * FROM places ORDER BY other_id, score DESC, buyer_id
     ), ranked AS (
       SELECT *, row_number() OVER (ORDER BY score DESC, other_id)::int AS rank FROM best
     )
     SELECT r.buyer_id AS "buyerId", r.supplier_id AS "supplierId", r.score, r.parts, r.why, r.rank,
       (EXISTS (SELECT FROM requests q WHERE q.convention_id = $1 AND q.status IN ('pending', 'accepted')
          AND least(q.from_organization_id, q.to_organization_id) = least($2::uuid, r.other_id)
          AND greatest(q.from_organization_id, q.to_organization_id) = greatest($2::uuid, r.other_id))
        OR EXISTS (SELECT FROM pairings g WHERE g.convention_id = $1
          AND least(g.buyer_id, g.supplier_id) = least($2::uuid, r.other_id)
          AND greatest(g.buyer_id, g.supplier_id) = greatest($2::uuid, r.other_id))) AS requested,
       ${PROFILE_COLUMNS}
     FROM ranked r JOIN (${PROFILE_TABLES}) ON o.id = r.other_id
     WHERE r.rank > $3 ${conditions.map((condition) => `AND ${condition}`).join(' ')}
     ORDER BY r.rank LIMIT ${parameter(limit)}`,
    values,
  )) as Row[];
  return rows.map(({ buyerId, supplierId, score, parts, why, rank, requested, ...other }) => ({
    buyerId,
    supplierId,
    score,
    parts,
    why,
    rank,
    requested,
    other,
  }));
}
