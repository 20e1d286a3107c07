import type { Meeting } from '@handsel/contracts';
import { partyOf } from '../infrastructure/party-columns';

export interface MeetingRow extends Omit<Meeting, 'startsAt' | 'endsAt'> {
  startsAt: Date;
  endsAt: Date;
}

/** Meetings with both organizations, their people, their time and their table. */
export const SELECT_MEETINGS = `
  SELECT m.id, m.pairing_id AS "pairingId", ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier,
    ARRAY[p.buyer_participant_id, p.supplier_participant_id] AS "participantIds",
    lower(sl.during) AS "startsAt", upper(sl.during) AS "endsAt", m.slot_id AS "slotId",
    jsonb_build_object('id', t.id, 'hall', t.hall, 'label', t.label) AS "table", m.status, m.reason, m.version
  FROM meetings m
  JOIN pairings p ON p.id = m.pairing_id
  JOIN organizations b ON b.id = p.buyer_id
  JOIN organizations s ON s.id = p.supplier_id
  JOIN slots sl ON sl.id = m.slot_id
  JOIN tables t ON t.id = m.table_id
  WHERE m.convention_id = $1`;

export const meetingOf = (row: MeetingRow): Meeting => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
});
