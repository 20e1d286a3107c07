import type { PairingToPlace, PlacedPairing, TimetableInput } from '@handsel/application';
import type { EntityManager } from 'typeorm';

const PAIRING_COLUMNS = `
  p.id, p.buyer_participant_id AS "buyerParticipantId", p.supplier_participant_id AS "supplierParticipantId",
  b.name AS "buyerName", s.name AS "supplierName", p.score, p.wish`;

const ORGANIZATIONS = 'JOIN organizations b ON b.id = p.buyer_id JOIN organizations s ON s.id = p.supplier_id';

/** All that a schedule run of a convention starts from, as it stands now. */
export async function timetableInput(manager: EntityManager, conventionId: string): Promise<TimetableInput> {
  const slots = (await manager.query(
    `SELECT index, to_char(day, 'YYYY-MM-DD') AS day FROM slots WHERE convention_id = $1 ORDER BY index`,
    [conventionId],
  )) as TimetableInput['slots'];
  const [tables] = (await manager.query(
    'SELECT count(*)::int AS count, coalesce(max(index) + 1, 0)::int AS span FROM tables WHERE convention_id = $1',
    [conventionId],
  )) as [{ count: number; span: number }];
  if (tables.count !== tables.span) throw new Error(`the tables of convention ${conventionId} are not numbered from 0`);
  const toPlace = (await manager.query(
    `SELECT ${PAIRING_COLUMNS} FROM pairings p ${ORGANIZATIONS}
     WHERE p.convention_id = $1 AND p.status = 'approved'
       AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.pairing_id = p.id AND m.status <> 'cancelled')
     ORDER BY p.id`,
    [conventionId],
  )) as PairingToPlace[];
  const placed = (await manager.query(
    `SELECT ${PAIRING_COLUMNS}, sl.index AS "slotIndex", t.index AS "tableIndex"
     FROM meetings m JOIN pairings p ON p.id = m.pairing_id ${ORGANIZATIONS}
     JOIN slots sl ON sl.id = m.slot_id JOIN tables t ON t.id = m.table_id
     WHERE m.convention_id = $1 AND m.status <> 'cancelled' ORDER BY p.id`,
    [conventionId],
  )) as PlacedPairing[];
  return { slots, tableCount: tables.count, toPlace, placed };
}
