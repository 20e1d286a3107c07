import type { AsIf, NewOffer, OfferRepository } from '@handsel/application';
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
const nothingElse: AsIf = { withoutMeetings: [], withMeetings: [], except: [] };

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

  async bestWaiting(
    conventionId: string,
    { slotIndex, tableId }: { slotIndex: number; tableId: string },
    now: Date,
    { withoutMeetings, withMeetings, except }: AsIf = nothingElse,
  ): Promise<string | null> {
    const [row] = (await this.manager.query(
      `WITH spot AS (
         SELECT s.id AS slot_id, s.during, t.id AS table_id, t.booth_of FROM slots s JOIN tables t ON t.id = $3
         WHERE s.convention_id = $1 AND s.index = $2 AND t.convention_id = $1
       ), coming AS (
         SELECT unnest(ARRAY[p.buyer_participant_id, p.supplier_participant_id]) AS person
         FROM meetings m JOIN pairings p ON p.id = m.pairing_id WHERE m.convention_id = $1 AND m.id = ANY($6)
       ), unplaced AS MATERIALIZED (
         SELECT p.* FROM pairings p LEFT JOIN meetings m ON m.pairing_id = p.id AND m.status <> 'cancelled'
         WHERE p.convention_id = $1 AND p.status = 'approved' AND p.id <> ALL($7) AND p.meeting_minutes IS NULL
           AND m.id IS NULL
       ), waiting AS MATERIALIZED (
         SELECT p.* FROM unplaced p CROSS JOIN spot
         WHERE NOT EXISTS (SELECT FROM offers f WHERE f.pairing_id = p.id
             AND ((f.status = 'open' AND f.expires_at > $4)
               OR (f.slot_id = spot.slot_id AND f.table_id = spot.table_id)))
           AND CASE WHEN spot.booth_of IS NULL
             THEN NOT EXISTS (SELECT FROM tables o WHERE o.convention_id = $1 AND o.booth_of IN (p.buyer_id, p.supplier_id))
             ELSE spot.booth_of IN (p.buyer_id, p.supplier_id) END
           AND NOT EXISTS (SELECT FROM coming c WHERE c.person IN (p.buyer_participant_id, p.supplier_participant_id))
           AND NOT EXISTS (SELECT FROM bookings k
             WHERE k.resource_id IN (p.buyer_participant_id, p.supplier_participant_id) AND k.during && spot.during
               AND (k.meeting_id IS NULL OR k.meeting_id <> ALL($5)))
           AND (languages_of(p.buyer_participant_id) && languages_of(p.supplier_participant_id)
             OR cardinality(languages_of(p.buyer_participant_id)) = 0
             OR cardinality(languages_of(p.supplier_participant_id)) = 0
             OR NOT EXISTS (SELECT FROM interpreters i WHERE i.convention_id = $1))
           AND NOT EXISTS (SELECT FROM scheduling_settings g JOIN conventions c ON c.id = g.convention_id
             WHERE g.convention_id = $1 AND g.meeting_minutes > c.slot_minutes)
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
       SELECT id FROM room
       ORDER BY wish = 'must-meet' DESC, score DESC NULLS LAST, least(buyer_load, supplier_load), decided_at, id LIMIT 1`,
      [conventionId, slotIndex, tableId, now, withoutMeetings, withMeetings, except],
    )) as { id: string }[];
    return row?.id ?? null;
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
