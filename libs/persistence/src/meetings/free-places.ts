import type { PlaceInTime } from '@handsel/application';
import type { EntityManager } from 'typeorm';

/** Tables of a slot that no other meeting than this one has, in their order. */
export async function freeTables(
  manager: EntityManager,
  conventionId: string,
  slotId: string,
  exceptMeetingId: string,
): Promise<string[]> {
  const rows = (await manager.query(
    `SELECT t.id FROM tables t JOIN slots s ON s.id = $2 AND s.convention_id = $1
     WHERE t.convention_id = $1 AND NOT EXISTS (
       SELECT 1 FROM bookings k WHERE k.resource_id = t.id AND k.during && s.during AND k.meeting_id <> $3)
     ORDER BY t.index`,
    [conventionId, slotId, exceptMeetingId],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Every slot in the order of time: are the meeting's people free then, and which is the first free table. */
export async function placesFor(
  manager: EntityManager,
  conventionId: string,
  meetingId: string,
): Promise<PlaceInTime[]> {
  return (await manager.query(
    `WITH people AS (
       SELECT unnest(ARRAY[p.buyer_participant_id, p.supplier_participant_id]) AS id
       FROM meetings m JOIN pairings p ON p.id = m.pairing_id WHERE m.convention_id = $1 AND m.id = $2
     ), taken AS MATERIALIZED (
       SELECT s.id AS slot_id, k.resource_kind, k.resource_id
       FROM slots s JOIN bookings k ON k.convention_id = $1 AND k.during && s.during AND k.meeting_id <> $2
       WHERE s.convention_id = $1 AND (k.resource_kind = 'table' OR k.resource_id IN (SELECT id FROM people))
     )
     SELECT s.id AS "slotId", lower(s.during) AS "startsAt",
       NOT EXISTS (SELECT 1 FROM taken k WHERE k.slot_id = s.id AND k.resource_kind <> 'table') AS "peopleFree",
       (SELECT t.id FROM tables t WHERE t.convention_id = $1
          AND (s.id, t.id) NOT IN (SELECT k.slot_id, k.resource_id FROM taken k)
        ORDER BY t.index LIMIT 1) AS "freeTableId"
     FROM slots s WHERE s.convention_id = $1 ORDER BY s.index`,
    [conventionId, meetingId],
  )) as PlaceInTime[];
}
