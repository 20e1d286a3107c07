import type { TimetableInput } from '@handsel/application';
import type { EntityManager } from 'typeorm';

const PAIRING_COLUMNS = `
  p.id, p.buyer_participant_id AS "buyerParticipantId", p.supplier_participant_id AS "supplierParticipantId",
  b.name AS "buyerName", s.name AS "supplierName", p.score, p.wish`;

const ORGANIZATIONS = 'JOIN organizations b ON b.id = p.buyer_id JOIN organizations s ON s.id = p.supplier_id';

/** Slots in which resources cannot be used, blocked as a whole or in part. */
const BLOCKED = `
  WITH blocked AS MATERIALIZED (
    SELECT k.resource_id, array_agg(DISTINCT sl.index ORDER BY sl.index) AS slots
    FROM bookings k JOIN slots sl ON sl.convention_id = $1 AND sl.during && k.during
    WHERE k.convention_id = $1 AND k.meeting_id IS NULL GROUP BY k.resource_id
  )`;

/** All that a schedule run of a convention starts from, as it stands now. */
export async function timetableInput(
  manager: EntityManager,
  conventionId: string,
  { replan, pins }: { replan: boolean; pins: boolean },
): Promise<TimetableInput> {
  const rows = async <T>(statement: string, ...more: unknown[]): Promise<T[]> =>
    (await manager.query(statement, [conventionId, ...more])) as T[];
  const [settings] = await rows<Pick<TimetableInput, 'slotMinutes' | 'bufferMinutes' | 'walking'>>(
    `SELECT c.slot_minutes AS "slotMinutes", coalesce(g.buffer_minutes, 0) AS "bufferMinutes",
       coalesce(g.walking, '[]') AS walking
     FROM conventions c LEFT JOIN scheduling_settings g ON g.convention_id = c.id WHERE c.id = $1`,
  );
  if (!settings) throw new Error(`there is no convention ${conventionId}`);
  return {
    ...settings,
    slots: await rows(
      `SELECT index, to_char(day, 'YYYY-MM-DD') AS day,
         to_char(lower(during) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startsAt"
       FROM slots WHERE convention_id = $1 ORDER BY index`,
    ),
    tables: await rows(
      `${BLOCKED} SELECT t.index, t.hall, t.booth_of AS "boothOf", coalesce(k.slots, '{}') AS closed
       FROM tables t LEFT JOIN blocked k ON k.resource_id = t.id WHERE t.convention_id = $1 ORDER BY t.index`,
    ),
    people: await rows(
      `${BLOCKED} SELECT p.id, p.organization_id AS "organizationId", l.minimum, l.maximum,
         CASE WHEN cardinality(p.languages) > 0 THEN p.languages ELSE coalesce(f.languages, '{}') END AS languages,
         coalesce(k.slots, '{}') AS away
       FROM participants p LEFT JOIN profiles f ON f.organization_id = p.organization_id
       LEFT JOIN participant_limits l ON l.participant_id = p.id LEFT JOIN blocked k ON k.resource_id = p.id
       WHERE p.convention_id = $1 ORDER BY p.id`,
    ),
    interpreters: await rows(
      `SELECT i.id, i.name, i.language_pairs AS "languagePairs", i.rest,
         ARRAY(SELECT sl.index FROM slots sl WHERE sl.convention_id = $1
           AND ((i.shifts <> '{}' AND NOT i.shifts @> sl.during)
             OR EXISTS (SELECT FROM bookings k WHERE k.meeting_id IS NULL AND k.resource_id = i.id AND k.during && sl.during))
           ORDER BY sl.index) AS away
       FROM interpreters i WHERE i.convention_id = $1 ORDER BY i.id`,
    ),
    ...(await timetablePairings(manager, conventionId, { replan, pins })),
  };
}

/** The pairings to place and those that are placed, or these of them, as they stand now. */
export async function timetablePairings(
  manager: EntityManager,
  conventionId: string,
  { replan, pins }: { replan: boolean; pins: boolean },
  pairingIds: readonly string[] | null = null,
): Promise<Pick<TimetableInput, 'toPlace' | 'placed'>> {
  const rows = async <T>(statement: string, ...more: unknown[]): Promise<T[]> =>
    (await manager.query(statement, [conventionId, replan, pairingIds, ...more])) as T[];
  return {
    toPlace: await rows(
      `SELECT ${PAIRING_COLUMNS},
         to_char(p.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "approvedAt",
         ceil(coalesce(p.meeting_minutes, g.meeting_minutes, c.slot_minutes)::numeric / c.slot_minutes)::int AS "slotCount",
         CASE WHEN n.pairing_id IS NULL THEN NULL
           ELSE jsonb_build_object('slotIndex', ns.index, 'tableIndex', nt.index) END AS pin,
         CASE WHEN m.id IS NULL THEN NULL
           ELSE jsonb_build_object('slotIndex', sl.index, 'tableIndex', t.index, 'slotCount', m.slot_count,
             'interpreterId', m.interpreter_id)
         END AS present
       FROM pairings p ${ORGANIZATIONS} JOIN conventions c ON c.id = p.convention_id
       LEFT JOIN scheduling_settings g ON g.convention_id = p.convention_id
       LEFT JOIN meetings m ON m.pairing_id = p.id AND m.status <> 'cancelled'
       LEFT JOIN slots sl ON sl.id = m.slot_id LEFT JOIN tables t ON t.id = m.table_id
       LEFT JOIN pins n ON n.pairing_id = p.id AND $4 LEFT JOIN slots ns ON ns.id = n.slot_id
       LEFT JOIN tables nt ON nt.id = n.table_id
       WHERE p.convention_id = $1 AND p.status = 'approved' AND (m.id IS NULL OR ($2 AND m.status = 'scheduled'))
         AND ($3::uuid[] IS NULL OR p.id = ANY($3))
       ORDER BY p.id`,
      pins,
    ),
    placed: await rows(
      `SELECT ${PAIRING_COLUMNS}, sl.index AS "slotIndex", t.index AS "tableIndex", m.slot_count AS "slotCount",
         m.interpreter_id AS "interpreterId"
       FROM meetings m JOIN pairings p ON p.id = m.pairing_id ${ORGANIZATIONS}
       JOIN slots sl ON sl.id = m.slot_id JOIN tables t ON t.id = m.table_id
       WHERE m.convention_id = $1 AND m.status <> 'cancelled'
         AND NOT ($2 AND m.status = 'scheduled' AND p.status = 'approved')
         AND ($3::uuid[] IS NULL OR p.id = ANY($3))
       ORDER BY p.id`,
    ),
  };
}
