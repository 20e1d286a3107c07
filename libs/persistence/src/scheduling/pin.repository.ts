import type { NewPin, PinRepository } from '@handsel/application';
import type { Pin } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { partyOf } from '../infrastructure/party-columns';
import { instantColumnsOf } from './resources/instants';

const SELECT_PINS = `
  SELECT n.pairing_id AS "pairingId", ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier, n.slot_id AS "slotId",
    (SELECT x."startsAt" FROM (SELECT ${instantColumnsOf('sl.during')}) AS x) AS "startsAt", n.table_id AS "tableId"
  FROM pins n JOIN pairings p ON p.id = n.pairing_id JOIN organizations b ON b.id = p.buyer_id
  JOIN organizations s ON s.id = p.supplier_id JOIN slots sl ON sl.id = n.slot_id
  WHERE n.convention_id = $1`;

/** Where pairings have to meet, whatever a run would rather do. */
export class PostgresPinRepository implements PinRepository {
  constructor(private readonly manager: EntityManager) {}

  async list(conventionId: string): Promise<Pin[]> {
    return (await this.manager.query(`${SELECT_PINS} ORDER BY sl.index, n.pairing_id`, [conventionId])) as Pin[];
  }

  async find(conventionId: string, pairingId: string): Promise<Pin | null> {
    const rows = (await this.manager.query(`${SELECT_PINS} AND n.pairing_id = $2`, [conventionId, pairingId])) as Pin[];
    return rows[0] ?? null;
  }

  async save(conventionId: string, { pairingId, slotId, tableId, pinnedBy, pinnedAt }: NewPin): Promise<void> {
    await this.manager.query(
      `INSERT INTO pins (convention_id, pairing_id, slot_id, table_id, pinned_by, pinned_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (pairing_id) DO UPDATE SET slot_id = excluded.slot_id, table_id = excluded.table_id,
         pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at`,
      [conventionId, pairingId, slotId, tableId, pinnedBy, pinnedAt],
    );
  }

  async remove(conventionId: string, pairingId: string): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      'DELETE FROM pins WHERE convention_id = $1 AND pairing_id = $2 RETURNING pairing_id',
      [conventionId, pairingId],
    );
    return rows.length > 0;
  }

  async follow(conventionId: string, pairingIds: readonly string[]): Promise<void> {
    await this.manager.query(
      `UPDATE pins n SET slot_id = m.slot_id, table_id = CASE WHEN n.table_id IS NULL THEN NULL ELSE m.table_id END
       FROM meetings m WHERE n.convention_id = $1 AND n.pairing_id = ANY($2) AND m.pairing_id = n.pairing_id
         AND m.status <> 'cancelled'`,
      [conventionId, pairingIds],
    );
  }

  async setLength(conventionId: string, pairingId: string, minutes: number | null): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `UPDATE pairings SET meeting_minutes = $3, version = version + 1 WHERE convention_id = $1 AND id = $2
       RETURNING id`,
      [conventionId, pairingId, minutes],
    );
    return rows.length > 0;
  }

  async obstacle(conventionId: string, pin: { pairingId: string; slotId: string; tableId: string | null }) {
    const [row] = (await this.manager.query(
      `WITH asked AS (
         SELECT ARRAY[p.buyer_participant_id, p.supplier_participant_id] AS people, s.during
         FROM pairings p JOIN slots s ON s.id = $3 WHERE p.convention_id = $1 AND p.id = $2
       ), others AS (
         SELECT n.table_id, ARRAY[p.buyer_participant_id, p.supplier_participant_id] AS people
         FROM pins n JOIN pairings p ON p.id = n.pairing_id
         WHERE n.convention_id = $1 AND n.slot_id = $3 AND n.pairing_id <> $2
       )
       SELECT CASE
         WHEN EXISTS (SELECT FROM bookings k WHERE k.meeting_id IS NULL AND k.resource_id = ANY(a.people)
           AND k.during && a.during) THEN 'person away'
         WHEN EXISTS (SELECT FROM others o WHERE o.people && a.people) THEN 'person pinned'
         WHEN EXISTS (SELECT FROM others o WHERE o.table_id = $4) THEN 'table pinned'
         WHEN EXISTS (SELECT FROM bookings k WHERE k.meeting_id IS NULL AND k.resource_id = $4
           AND k.during && a.during) THEN 'table closed'
       END AS why FROM asked a`,
      [conventionId, pin.pairingId, pin.slotId, pin.tableId],
    )) as { why: Awaited<ReturnType<PinRepository['obstacle']>> }[];
    return row?.why ?? null;
  }
}
