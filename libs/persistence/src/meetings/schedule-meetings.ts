import type { MeetingSeat, SeatedMeeting } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';

const SEATS = `AS m(id uuid, "pairingId" uuid, "slotIndex" integer, "tableIndex" integer, "slotCount" integer, "interpreterId" uuid)
  JOIN slots s ON s.convention_id = $1 AND s.index = m."slotIndex"
  JOIN tables t ON t.convention_id = $1 AND t.index = m."tableIndex"`;

/** Makes meetings of one run with their bookings, in few statements whatever the number. */
export async function scheduleMeetings(
  manager: EntityManager,
  conventionId: string,
  runId: string | null,
  meetings: readonly ({ id: string; pairingId: string } & MeetingSeat)[],
  at: Date,
): Promise<void> {
  const made = (await manager.query(
    `INSERT INTO meetings (id, convention_id, pairing_id, run_id, slot_id, table_id, slot_count, interpreter_id, status, created_at)
     SELECT m.id, $1, m."pairingId", $2, s.id, t.id, coalesce(m."slotCount", 1), m."interpreterId", 'scheduled', $4
     FROM jsonb_to_recordset($3::jsonb) ${SEATS} RETURNING id`,
    [conventionId, runId, JSON.stringify(meetings), at],
  )) as { id: string }[];
  if (made.length !== meetings.length)
    throw new Error(`${meetings.length - made.length} meetings of run ${runId} have no such slot or table`);
  await bookMeetings(
    manager,
    conventionId,
    made.map(({ id }) => id),
  );
}

/** Moves many at once: all of their old bookings go before the first new one is made. */
export async function reseatMeetings(
  manager: EntityManager,
  conventionId: string,
  meetings: readonly ({ id: string } & MeetingSeat)[],
): Promise<void> {
  const moved = await changedRows<{ id: string }>(
    manager,
    `UPDATE meetings x SET slot_id = r.slot_id, table_id = r.table_id, slot_count = r.slot_count,
       interpreter_id = r.interpreter_id, version = x.version + 1
     FROM (SELECT m.id, s.id AS slot_id, t.id AS table_id, coalesce(m."slotCount", 1) AS slot_count,
             m."interpreterId" AS interpreter_id FROM jsonb_to_recordset($2::jsonb) ${SEATS}) AS r
     WHERE x.convention_id = $1 AND x.id = r.id AND x.status = 'scheduled' RETURNING x.id`,
    [conventionId, JSON.stringify(meetings)],
  );
  if (moved.length !== meetings.length)
    throw new Error(`${meetings.length - moved.length} meetings are not scheduled, or have no such slot or table`);
  await bookMeetings(
    manager,
    conventionId,
    moved.map(({ id }) => id),
  );
}

/** Books people, table and interpreter of each meeting where it is now, and nothing else of it. */
export async function bookMeetings(
  manager: EntityManager,
  conventionId: string,
  meetingIds: readonly string[],
): Promise<void> {
  const parameters = [conventionId, meetingIds];
  await manager.query('DELETE FROM bookings WHERE convention_id = $1 AND meeting_id = ANY($2)', parameters);
  await manager.query(
    `INSERT INTO bookings (convention_id, meeting_id, resource_kind, resource_id, during)
     SELECT m.convention_id, m.id, r.kind, r.id, tstzrange(lower(s.during), upper(e.during))
     FROM meetings m JOIN pairings p ON p.id = m.pairing_id JOIN slots s ON s.id = m.slot_id
     JOIN slots e ON e.convention_id = m.convention_id AND e.index = s.index + m.slot_count - 1
     CROSS JOIN LATERAL (VALUES ('person', p.buyer_participant_id), ('person', p.supplier_participant_id),
       ('table', m.table_id), ('interpreter', m.interpreter_id)) AS r(kind, id)
     WHERE m.convention_id = $1 AND m.id = ANY($2) AND r.id IS NOT NULL`,
    parameters,
  );
}

/** All meetings that are not cancelled, by the indices of their slots and tables. */
export async function seatedMeetings(manager: EntityManager, conventionId: string): Promise<SeatedMeeting[]> {
  return (await manager.query(
    `SELECT m.id, m.pairing_id AS "pairingId", m.status, s.index AS "slotIndex", t.index AS "tableIndex",
       m.slot_count AS "slotCount", m.interpreter_id AS "interpreterId"
     FROM meetings m JOIN slots s ON s.id = m.slot_id JOIN tables t ON t.id = m.table_id
     WHERE m.convention_id = $1 AND m.status <> 'cancelled' ORDER BY m.id`,
    [conventionId],
  )) as SeatedMeeting[];
}
