import type { Meeting } from '@handsel/contracts';
import { partyOf } from '../infrastructure/party-columns';
import { tableOf } from '../infrastructure/table-columns';

export interface MeetingRow extends Omit<Meeting, 'startsAt' | 'endsAt'> {
  startsAt: Date;
  endsAt: Date;
}

/** Meetings with both organizations, their people, their time and their table. */
export const SELECT_MEETINGS = `
  SELECT m.id, m.pairing_id AS "pairingId", ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier,
    ARRAY[p.buyer_participant_id, p.supplier_participant_id] AS "participantIds",
    lower(sl.during) AS "startsAt", upper(el.during) AS "endsAt", m.slot_id AS "slotId",
    ${tableOf('t')} AS "table", m.status, m.reason, m.version,
    pin.pairing_id IS NOT NULL AS pinned,
    CASE WHEN i.id IS NULL THEN NULL ELSE jsonb_build_object('id', i.id, 'name', i.name) END AS interpreter
  FROM meetings m
  JOIN pairings p ON p.id = m.pairing_id
  JOIN organizations b ON b.id = p.buyer_id
  JOIN organizations s ON s.id = p.supplier_id
  JOIN slots sl ON sl.id = m.slot_id
  JOIN slots el ON el.convention_id = m.convention_id AND el.index = sl.index + m.slot_count - 1
  JOIN tables t ON t.id = m.table_id
  LEFT JOIN pins pin ON pin.pairing_id = m.pairing_id
  LEFT JOIN interpreters i ON i.id = m.interpreter_id
  WHERE m.convention_id = $1`;

export const meetingOf = (row: MeetingRow): Meeting => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
});
