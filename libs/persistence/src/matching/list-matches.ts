import type { ListedMatch, MatchFilter, MatchPair } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { containing } from '../infrastructure/bulk';
import { inSector, PROFILE_COLUMNS, PROFILE_TABLES, type ProfileRow } from '../profiles/profile-row';
import { MARKS, type MarksRow } from './match-marks';

type Row = ProfileRow &
  MarksRow &
  Omit<ListedMatch, 'other' | 'moved'> & { movedDirection: 'raised' | 'lowered' | null; rankByScore: number | null };

/**
 * An organization's places on both of its sides; `$1` is the convention and `$2` the organization. A place is worth the
 * score that stands there when the list is sorted by score, so that two lists of which one was shared out merge by places
 * and not by scores.
 */
const RANKED = `
  places AS (
    SELECT supplier_id AS other_id, 1 AS side, coalesce(buyer_place, buyer_rank) AS place, buyer_rank AS by_score,
      buyer_moved AS moved_direction, m.* FROM matches m
    WHERE convention_id = $1 AND buyer_id = $2 AND (buyer_rank IS NOT NULL OR buyer_place IS NOT NULL)
    UNION ALL
    SELECT buyer_id AS other_id, 2 AS side, supplier_rank AS place, NULL, NULL, m.* FROM matches m
    WHERE convention_id = $1 AND supplier_id = $2 AND supplier_rank IS NOT NULL
  ), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY side ORDER BY place, other_id) AS nth_place,
      row_number() OVER (PARTITION BY side ORDER BY score DESC, other_id) AS nth_score
    FROM places
  ), worth AS (
    SELECT a.*, b.score AS place_score FROM numbered a JOIN numbered b ON b.side = a.side AND b.nth_score = a.nth_place
  ), best AS (
    SELECT DISTINCT ON (other_id) * FROM worth ORDER BY other_id, score DESC, buyer_id
  ), ranked AS (
    SELECT *, row_number() OVER (ORDER BY place_score DESC, nth_place, other_id)::int AS rank FROM best
  )`;

const SELECT_RANKED = `WITH ${RANKED}
  SELECT r.buyer_id AS "buyerId", r.supplier_id AS "supplierId", r.score, r.parts, r.rank,
    r.moved_direction AS "movedDirection", r.by_score AS "rankByScore", ${MARKS}, ${PROFILE_COLUMNS}
  FROM ranked r JOIN (${PROFILE_TABLES}) ON o.id = r.other_id`;

/**
 * An organization's matches on both of its sides as one list; of two directions between the same two the better one. The
 * rank is that in the whole list, whatever is filtered.
 */
export async function listMatches(
  manager: EntityManager,
  conventionId: string,
  { organizationId, words, sector, hidden, afterRank, limit }: MatchFilter & { afterRank: number },
): Promise<ListedMatch[]> {
  const values: unknown[] = [conventionId, organizationId, afterRank];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const conditions = words.map((word) => `p.search_text LIKE ${parameter(containing(word))}`);
  if (sector !== undefined) conditions.push(inSector('$1', parameter(sector)));
  const rows = (await manager.query(
    `SELECT * FROM (${SELECT_RANKED} WHERE r.rank > $3 ${conditions.map((condition) => `AND ${condition}`).join(' ')}) l
     WHERE l.hidden = ${parameter(hidden)} ORDER BY l.rank LIMIT ${parameter(limit)}`,
    values,
  )) as Row[];
  return rows.map(listedOf);
}

export async function findListed(
  manager: EntityManager,
  conventionId: string,
  { buyerId, supplierId }: MatchPair,
  organizationId: string,
): Promise<ListedMatch | null> {
  const [row] = (await manager.query(`${SELECT_RANKED} WHERE r.buyer_id = $3 AND r.supplier_id = $4`, [
    conventionId,
    organizationId,
    buyerId,
    supplierId,
  ])) as Row[];
  return row ? listedOf(row) : null;
}

function listedOf(row: Row): ListedMatch {
  const { buyerId, supplierId, score, parts, rank, requested, hidden, contested, ...rest } = row;
  const { movedDirection, rankByScore, ...other } = rest;
  const moved = movedDirection && { direction: movedDirection, rankByScore };
  return { buyerId, supplierId, score, parts, rank, requested, hidden, contested, moved, other };
}
