import type { PlaceInTime, Spot } from '@handsel/application';
import type { EntityManager } from 'typeorm';

/**
 * What a pairing ($2) needs, and each stretch in which its meeting could be: consecutive slots of one session, as many
 * as the meeting is long. Its own meeting, where it has one, is in nobody's way.
 */
const SPANS = `
  asked AS (
    SELECT p.buyer_id, p.supplier_id, ARRAY[p.buyer_participant_id, p.supplier_participant_id] AS people,
      m.id AS meeting_id, c.slot_minutes,
      coalesce(m.slot_count,
        ceil(coalesce(p.meeting_minutes, g.meeting_minutes, c.slot_minutes)::numeric / c.slot_minutes)::int) AS slot_count,
      languages_of(p.buyer_participant_id) AS buyer_languages, languages_of(p.supplier_participant_id) AS supplier_languages,
      EXISTS (SELECT FROM tables o WHERE o.convention_id = $1 AND o.booth_of IN (p.buyer_id, p.supplier_id)) AS has_booth
    FROM pairings p JOIN conventions c ON c.id = p.convention_id
    LEFT JOIN scheduling_settings g ON g.convention_id = p.convention_id
    LEFT JOIN meetings m ON m.pairing_id = p.id AND m.status <> 'cancelled'
    WHERE p.convention_id = $1 AND p.id = $2
  ), needed AS (
    SELECT cardinality(a.buyer_languages) > 0 AND cardinality(a.supplier_languages) > 0
      AND NOT a.buyer_languages && a.supplier_languages
      AND EXISTS (SELECT FROM interpreters i WHERE i.convention_id = $1) AS interpreter
    FROM asked a
  ), able AS (
    SELECT i.id, i.shifts FROM interpreters i CROSS JOIN asked a CROSS JOIN needed n
    WHERE i.convention_id = $1 AND n.interpreter AND EXISTS (
      SELECT FROM jsonb_array_elements(i.language_pairs) AS pair
      WHERE (pair->>0 = ANY(a.buyer_languages) AND pair->>1 = ANY(a.supplier_languages))
         OR (pair->>1 = ANY(a.buyer_languages) AND pair->>0 = ANY(a.supplier_languages)))
  ), usable AS (
    SELECT t.id, t.index FROM tables t CROSS JOIN asked a WHERE t.convention_id = $1
      AND CASE WHEN a.has_booth THEN t.booth_of IN (a.buyer_id, a.supplier_id) ELSE t.booth_of IS NULL END
  ), spans AS (
    SELECT s.id, s.index, a.slot_count, tstzrange(lower(s.during), upper(e.during)) AS during
    FROM asked a CROSS JOIN slots s
    JOIN slots e ON e.convention_id = s.convention_id AND e.day = s.day AND e.index = s.index + a.slot_count - 1
    WHERE s.convention_id = $1
      AND upper(e.during) - lower(s.during) <= make_interval(mins => a.slot_count * a.slot_minutes)
  )`;

/** Every slot in which the pairing's meeting can start, in the order of time, as it stands for its people. */
export async function placesFor(
  manager: EntityManager,
  conventionId: string,
  pairingId: string,
): Promise<PlaceInTime[]> {
  return (await manager.query(
    `WITH ${SPANS}, taken AS MATERIALIZED (
       SELECT s.id AS slot_id, k.resource_kind, k.resource_id
       FROM asked a CROSS JOIN spans s
       JOIN bookings k ON k.convention_id = $1 AND k.during && s.during AND k.meeting_id IS DISTINCT FROM a.meeting_id
       WHERE k.resource_kind <> 'person' OR k.resource_id = ANY(a.people)
     )
     SELECT s.id AS "slotId", lower(s.during) AS "startsAt",
       NOT EXISTS (SELECT FROM taken k WHERE k.slot_id = s.id AND k.resource_kind = 'person')
         AND (NOT n.interpreter OR EXISTS (SELECT FROM able i
           WHERE (i.shifts = '{}' OR i.shifts @> s.during)
             AND NOT EXISTS (SELECT FROM taken k WHERE k.slot_id = s.id AND k.resource_id = i.id))) AS "peopleFree",
       (SELECT t.id FROM usable t
        WHERE (s.id, t.id) NOT IN (SELECT k.slot_id, k.resource_id FROM taken k)
        ORDER BY t.index LIMIT 1) AS "freeTableId"
     FROM spans s CROSS JOIN needed n ORDER BY s.index`,
    [conventionId, pairingId],
  )) as PlaceInTime[];
}

/** What the pairing's meeting would have if it started in this slot; null where it would not end within its session. */
export async function spotOf(
  manager: EntityManager,
  conventionId: string,
  pairingId: string,
  slotId: string,
): Promise<Spot | null> {
  const [row] = (await manager.query(
    `WITH ${SPANS}
     SELECT s.slot_count AS "slotCount", n.interpreter AS "needsInterpreter",
       NOT EXISTS (SELECT FROM bookings k WHERE k.resource_id = ANY(a.people) AND k.during && s.during
         AND k.meeting_id IS DISTINCT FROM a.meeting_id) AS "peopleFree",
       ARRAY(SELECT t.id FROM usable t WHERE NOT EXISTS (
           SELECT FROM bookings k WHERE k.resource_id = t.id AND k.during && s.during
             AND k.meeting_id IS DISTINCT FROM a.meeting_id)
         ORDER BY t.index) AS "freeTables",
       ARRAY(SELECT t.id FROM usable t) AS "usableTables",
       ARRAY(SELECT i.id FROM able i WHERE (i.shifts = '{}' OR i.shifts @> s.during) AND NOT EXISTS (
           SELECT FROM bookings k WHERE k.resource_id = i.id AND k.during && s.during
             AND k.meeting_id IS DISTINCT FROM a.meeting_id)
         ORDER BY i.id) AS "freeInterpreters"
     FROM spans s CROSS JOIN asked a CROSS JOIN needed n WHERE s.id = $3`,
    [conventionId, pairingId, slotId],
  )) as Spot[];
  return row ?? null;
}
