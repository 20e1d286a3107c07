import type { EntityManager } from 'typeorm';

interface PlacedMeeting {
  id: string;
  pairingId: string;
  slotIndex: number;
  tableIndex: number;
}

/** Makes meetings of one run, and for each the bookings of two people and a table, in two statements whatever the number. */
export async function scheduleMeetings(
  manager: EntityManager,
  conventionId: string,
  runId: string,
  meetings: readonly PlacedMeeting[],
  at: Date,
): Promise<void> {
  const made = (await manager.query(
    `INSERT INTO meetings (id, convention_id, pairing_id, run_id, slot_id, table_id, status, created_at)
     SELECT m.id, $1, m."pairingId", $2, s.id, t.id, 'scheduled', $4
     FROM jsonb_to_recordset($3::jsonb) AS m(id uuid, "pairingId" uuid, "slotIndex" integer, "tableIndex" integer)
     JOIN slots s ON s.convention_id = $1 AND s.index = m."slotIndex"
     JOIN tables t ON t.convention_id = $1 AND t.index = m."tableIndex" RETURNING id`,
    [conventionId, runId, JSON.stringify(meetings), at],
  )) as { id: string }[];
  if (made.length !== meetings.length)
    throw new Error(`${meetings.length - made.length} meetings of run ${runId} have no such slot or table`);
  await manager.query(
    `INSERT INTO bookings (convention_id, meeting_id, resource_kind, resource_id, during)
     SELECT m.convention_id, m.id, r.kind, r.id, s.during
     FROM meetings m JOIN pairings p ON p.id = m.pairing_id JOIN slots s ON s.id = m.slot_id
     CROSS JOIN LATERAL (VALUES ('person', p.buyer_participant_id), ('person', p.supplier_participant_id),
       ('table', m.table_id)) AS r(kind, id)
     WHERE m.convention_id = $1 AND m.id = ANY($2)`,
    [conventionId, made.map(({ id }) => id)],
  );
}
