import type { MatchFilter, PlainMatch, PlainPlace } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { containing } from '../infrastructure/bulk';
import { inSector, PROFILE_COLUMNS, PROFILE_TABLES, type ProfileRow } from '../profiles/profile-row';
import { MARKS, type MarksRow } from './match-marks';

type Row = ProfileRow &
  MarksRow &
  Pick<PlainMatch, 'buyerId' | 'supplierId' | 'rank'> & { sector: string | null; sortName: string };

/**
 * Organizations on the other side, those in a common sector first, by the sector's code and then by name. Nothing that was
 * worked out about anybody is read.
 */
export async function plainList(
  manager: EntityManager,
  conventionId: string,
  {
    organizationId,
    words,
    sector,
    hidden,
    after,
    limit,
    apart,
  }: MatchFilter & { apart: string[]; after: PlainPlace | null },
): Promise<PlainMatch[]> {
  const values: unknown[] = [conventionId, organizationId, apart];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const conditions = words.map((word) => `p.search_text LIKE ${parameter(containing(word))}`);
  if (sector !== undefined) conditions.push(inSector('$1', parameter(sector)));
  if (after) {
    const [afterSector, name, id] = after;
    const place = [parameter(afterSector === null), parameter(afterSector ?? ''), parameter(name), parameter(id)];
    conditions.push(`(r.sector IS NULL, coalesce(r.sector, ''), r.name, r.other_id) > (${place.join(', ')})`);
  }
  const rows = (await manager.query(
    `WITH own AS (
       SELECT side, sectors FROM profiles WHERE convention_id = $1 AND organization_id = $2
     ), others AS (
       SELECT p.organization_id AS other_id, coalesce(o.name->>'en', o.name->>'zh', '') COLLATE "C" AS name,
         (SELECT min(code COLLATE "C") FROM unnest(p.sectors) code WHERE code = ANY(own.sectors)) AS sector,
         own.side <> 'supplier' AND p.side <> 'buyer' AS buys
       FROM own, ${PROFILE_TABLES} LEFT JOIN match_preferences x ON x.organization_id = p.organization_id
       WHERE p.convention_id = $1 AND p.organization_id <> $2 AND NOT p.organization_id = ANY($3::uuid[])
         AND coalesce(x.shown_to_others, true)
         AND (own.side <> 'supplier' AND p.side <> 'buyer' OR own.side <> 'buyer' AND p.side <> 'supplier')
     ), r AS (
       SELECT *, row_number() OVER (ORDER BY sector NULLS LAST, name, other_id)::int AS rank FROM others
     )
     SELECT * FROM (
       SELECT CASE WHEN r.buys THEN $2::uuid ELSE r.other_id END AS "buyerId",
         CASE WHEN r.buys THEN r.other_id ELSE $2::uuid END AS "supplierId",
         r.rank, r.sector, r.name AS "sortName", ${MARKS}, ${PROFILE_COLUMNS}
       FROM r JOIN (${PROFILE_TABLES}) ON o.id = r.other_id
       WHERE ${['true', ...conditions].join(' AND ')}
     ) l WHERE l.hidden = ${parameter(hidden)} ORDER BY l.rank LIMIT ${parameter(limit)}`,
    values,
  )) as Row[];
  return rows.map(
    ({ buyerId, supplierId, rank, sector: common, sortName, requested, hidden: isHidden, contested, ...other }) => ({
      buyerId,
      supplierId,
      rank,
      place: [common, sortName, other.organizationId],
      requested,
      hidden: isHidden,
      contested,
      other,
    }),
  );
}
