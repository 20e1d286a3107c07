import type { NewOffer, OfferRepository } from '@handsel/application';
import type { Offer } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { partyOf } from '../infrastructure/party-columns';

type Row = Omit<Offer, 'startsAt' | 'createdAt' | 'expiresAt'> & { startsAt: Date; createdAt: Date; expiresAt: Date };

const STATUS = `CASE WHEN f.status = 'open' AND f.expires_at <= $2 THEN 'expired' ELSE f.status END`;
const SELECT_OFFERS = `
  SELECT f.id, f.pairing_id AS "pairingId", ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier,
    f.slot_id AS "slotId", lower(sl.during) AS "startsAt",
    jsonb_build_object('id', t.id, 'hall', t.hall, 'label', t.label) AS "table", ${STATUS} AS status,
    f.created_at AS "createdAt", f.expires_at AS "expiresAt", f.meeting_id AS "meetingId"
  FROM offers f JOIN pairings p ON p.id = f.pairing_id JOIN organizations b ON b.id = p.buyer_id
  JOIN organizations s ON s.id = p.supplier_id JOIN slots sl ON sl.id = f.slot_id JOIN tables t ON t.id = f.table_id
  WHERE f.convention_id = $1`;

/** Freed places and the pairs that they are offered to. */
export class PostgresOfferRepository implements OfferRepository {
  constructor(private readonly manager: EntityManager) {}

  list(conventionId: string, status: Offer['status'] | undefined, now: Date): Promise<Offer[]> {
    return this.select(`AND ($3::text IS NULL OR ${STATUS} = $3) ORDER BY f.id DESC LIMIT 500`, [
      conventionId,
      now,
      status ?? null,
    ]);
  }

  async find(conventionId: string, offerId: string, now: Date): Promise<Offer | null> {
    return (await this.select('AND f.id = $3', [conventionId, now, offerId]))[0] ?? null;
  }

  async insert(conventionId: string, offer: NewOffer): Promise<void> {
    await this.manager.query(
      `INSERT INTO offers (convention_id, id, pairing_id, slot_id, table_id, status, created_at, expires_at)
       SELECT $1, $2, $3, s.id, $5, 'open', $6, $7 FROM slots s WHERE s.convention_id = $1 AND s.index = $4`,
      [conventionId, offer.id, offer.pairingId, offer.slotIndex, offer.tableId, offer.createdAt, offer.expiresAt],
    );
  }

  async settle(conventionId: string, offerId: string, status: 'accepted' | 'declined', meetingId: string | null) {
    const rows = await changedRows(
      this.manager,
      `UPDATE offers SET status = $3, meeting_id = $4 WHERE convention_id = $1 AND id = $2 AND status = 'open'
       RETURNING id`,
      [conventionId, offerId, status, meetingId],
    );
    return rows.length > 0;
  }

  async isPlain(conventionId: string): Promise<boolean> {
    const [row] = (await this.manager.query(
      `SELECT NOT EXISTS (SELECT FROM interpreters i WHERE i.convention_id = $1)
         AND NOT EXISTS (SELECT FROM scheduling_settings g WHERE g.convention_id = $1
           AND (g.buffer_minutes > 0 OR g.meeting_minutes > c.slot_minutes OR g.walking <> '[]'))
         AND NOT EXISTS (SELECT FROM pairings p WHERE p.convention_id = $1 AND p.status = 'approved'
           AND p.meeting_minutes > c.slot_minutes) AS plain
       FROM conventions c WHERE c.id = $1`,
      [conventionId],
    )) as { plain: boolean }[];
    return row?.plain ?? true;
  }

  async bestWaiting(
    conventionId: string,
    { slotIndex, tableId }: { slotIndex: number; tableId: string },
    now: Date,
  ): Promise<string | null> {
    const [row] = (await this.manager.query(
      `WITH spot AS (
         SELECT s.id AS slot_id, s.during, t.id AS table_id, t.booth_of FROM slots s JOIN tables t ON t.id = $3
         WHERE s.convention_id = $1 AND s.index = $2 AND t.convention_id = $1
           -- After the last slot it is a rehearsal: see begunSlots.
           AND (lower(s.during) > $4 OR $4 >= (SELECT max(upper(during)) FROM slots WHERE convention_id = $1))
       ), unplaced AS MATERIALIZED (
         SELECT p.* FROM pairings p LEFT JOIN meetings m ON m.pairing_id = p.id AND m.status <> 'cancelled'
         WHERE p.convention_id = $1 AND p.status = 'approved' AND m.id IS NULL
       ), waiting AS MATERIALIZED (
         SELECT p.* FROM unplaced p CROSS JOIN spot
         WHERE NOT EXISTS (SELECT FROM offers f WHERE f.pairing_id = p.id
             AND ((f.status = 'open' AND f.expires_at > $4)
               OR (f.slot_id = spot.slot_id AND (f.table_id = spot.table_id OR f.status = 'declined'))))
           AND NOT EXISTS (SELECT FROM meetings g WHERE g.pairing_id = p.id AND g.given_up AND g.slot_id = spot.slot_id)
           AND CASE WHEN spot.booth_of IS NULL
             THEN NOT EXISTS (SELECT FROM tables o WHERE o.convention_id = $1 AND o.booth_of IN (p.buyer_id, p.supplier_id))
             ELSE spot.booth_of IN (p.buyer_id, p.supplier_id) END
           AND NOT EXISTS (SELECT FROM bookings k
             WHERE k.resource_id IN (p.buyer_participant_id, p.supplier_participant_id) AND k.during && spot.during)
       ), room AS (
         SELECT w.*, x.meetings AS buyer_load, y.meetings AS supplier_load FROM waiting w
         CROSS JOIN LATERAL (SELECT count(*) AS meetings FROM bookings k
           WHERE k.resource_id = w.buyer_participant_id AND k.meeting_id IS NOT NULL) AS x
         CROSS JOIN LATERAL (SELECT count(*) AS meetings FROM bookings k
           WHERE k.resource_id = w.supplier_participant_id AND k.meeting_id IS NOT NULL) AS y
         LEFT JOIN participant_limits a ON a.participant_id = w.buyer_participant_id
         LEFT JOIN participant_limits b ON b.participant_id = w.supplier_participant_id
         WHERE x.meetings < coalesce(a.maximum, 2147483647) AND y.meetings < coalesce(b.maximum, 2147483647)
       )
       -- The score in hundredths, half of it for who was never matched, as in pairingWeight.
       SELECT id FROM room
       ORDER BY wish = 'must-meet' DESC, floor(coalesce(score, 5000)::float8 / 10000 * 100 + 0.5) DESC,
         least(buyer_load, supplier_load), decided_at, id LIMIT 1`,
      [conventionId, slotIndex, tableId, now],
    )) as { id: string }[];
    return row?.id ?? null;
  }

  async givenUp(conventionId: string) {
    return (await this.manager.query(
      `SELECT m.pairing_id AS "pairingId", s.index AS "slotIndex", m.slot_count AS "slotCount"
       FROM meetings m JOIN slots s ON s.id = m.slot_id WHERE m.convention_id = $1 AND m.given_up`,
      [conventionId],
    )) as { pairingId: string; slotIndex: number; slotCount: number }[];
  }

  async slotIndexOf(conventionId: string, slotId: string): Promise<number | null> {
    const [row] = (await this.manager.query('SELECT index FROM slots WHERE convention_id = $1 AND id = $2', [
      conventionId,
      slotId,
    ])) as { index: number }[];
    return row?.index ?? null;
  }

  private async select(condition: string, parameters: unknown[]): Promise<Offer[]> {
    const rows = (await this.manager.query(`${SELECT_OFFERS} ${condition}`, parameters)) as Row[];
    return rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }));
  }
}
