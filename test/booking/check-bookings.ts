import { Client } from 'pg';

/** What the database says of a convention's meetings, read from meetings, pairings and slots and not from bookings. */
export interface BookingCheck {
  meetings: number;
  /** Pairs of meetings that have one table at the same time, and that have one person at the same time. */
  tablesTwice: number;
  peopleTwice: number;
  /** Pairings with two meetings. */
  pairingsTwice: number;
  /** Meetings that stand and do not have exactly two people and a table booked at their own time, or the other way round. */
  bookingsWrong: number;
}

const MEETINGS = `
  m AS (
    SELECT m.id, m.pairing_id, m.table_id, lower(s.during) AS starts_at, upper(s.during) AS ends_at,
      p.buyer_participant_id AS buyer, p.supplier_participant_id AS supplier
    FROM meetings m JOIN slots s ON s.id = m.slot_id JOIN pairings p ON p.id = m.pairing_id
    WHERE m.convention_id = $1 AND m.status <> 'cancelled'
  )`;
const OVERLAP = 'x.id < y.id AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at';

/** Counts double bookings without any code of the product. */
export async function checkBookings(databaseUrl: string, conventionId: string): Promise<BookingCheck> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query<BookingCheck>(
      `WITH ${MEETINGS}
       SELECT (SELECT count(*)::int FROM m) AS meetings,
         (SELECT count(*)::int FROM m x JOIN m y ON ${OVERLAP} AND x.table_id = y.table_id) AS "tablesTwice",
         (SELECT count(*)::int FROM m x JOIN m y ON ${OVERLAP}
            AND (x.buyer IN (y.buyer, y.supplier) OR x.supplier IN (y.buyer, y.supplier))) AS "peopleTwice",
         (SELECT count(*)::int FROM m x JOIN m y ON x.id < y.id AND x.pairing_id = y.pairing_id) AS "pairingsTwice",
         (SELECT count(*)::int FROM m WHERE 3 <> (SELECT count(*) FROM bookings k WHERE k.meeting_id = m.id
            AND lower(k.during) = m.starts_at AND upper(k.during) = m.ends_at
            AND k.resource_id IN (m.buyer, m.supplier, m.table_id)))
         + (SELECT count(*)::int FROM bookings k WHERE k.convention_id = $1 AND k.meeting_id IS NOT NULL
            AND k.meeting_id NOT IN (SELECT id FROM m)) AS "bookingsWrong"`,
      [conventionId],
    );
    return rows[0]!;
  } finally {
    await database.end();
  }
}
