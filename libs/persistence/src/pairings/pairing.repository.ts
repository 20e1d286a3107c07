import type { NewPairing, PairFacts, PairingFilter, PairingRepository, QueuePlace } from '@handsel/application';
import type { Pairing } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { pairingConditions } from './pairing-filter';
import { pairingOf, SELECT_PAIRINGS, selectPairingsFrom, type PairingRow } from './pairing-row';

type Status = Pairing['status'];

/** Pairs that wait for a matchmaker or have been decided on. */
export class PostgresPairingRepository implements PairingRepository {
  constructor(private readonly manager: EntityManager) {}

  async factsOf(conventionId: string, one: string, other: string): Promise<PairFacts> {
    const [facts] = (await this.manager.query(
      `SELECT
         (SELECT coalesce(jsonb_agg(jsonb_build_object('organizationId', organization_id, 'side', side,
            'sectors', sectors, 'name', o.name)), '[]') FROM profiles p JOIN organizations o ON o.id = p.organization_id
          WHERE p.convention_id = $1 AND organization_id IN ($2, $3)) AS profiles,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('buyerId', buyer_id, 'supplierId', supplier_id, 'score', score,
            'parts', parts)), '[]') FROM matches
          WHERE convention_id = $1 AND ((buyer_id = $2 AND supplier_id = $3) OR (buyer_id = $3 AND supplier_id = $2))) AS matches`,
      [conventionId, one, other],
    )) as [PairFacts];
    return facts;
  }

  async leastPairedParticipant(conventionId: string, organizationId: string): Promise<string | null> {
    const [row] = (await this.manager.query(
      `SELECT id FROM participants pa WHERE convention_id = $1 AND organization_id = $2
       ORDER BY (SELECT count(*) FROM pairings p
                 WHERE p.convention_id = $1 AND pa.id IN (p.buyer_participant_id, p.supplier_participant_id)), id
       LIMIT 1`,
      [conventionId, organizationId],
    )) as { id: string }[];
    return row?.id ?? null;
  }

  async insert(pairing: NewPairing): Promise<Pairing | null> {
    const [row] = (await this.manager.query(
      `WITH inserted AS (
         INSERT INTO pairings (convention_id, id, buyer_id, supplier_id, buyer_participant_id, supplier_participant_id,
           request_id, status, wish, score, why, sectors, decided_by, decided_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING RETURNING *
       ) ${selectPairingsFrom('inserted')}`,
      [
        pairing.conventionId,
        pairing.id,
        pairing.buyerId,
        pairing.supplierId,
        pairing.buyerParticipantId,
        pairing.supplierParticipantId,
        pairing.requestId,
        pairing.status,
        pairing.wish,
        pairing.score,
        pairing.why === null ? null : JSON.stringify(pairing.why),
        pairing.sectors,
        pairing.decidedBy,
        pairing.decidedAt,
        pairing.createdAt,
      ],
    )) as PairingRow[];
    return row ? pairingOf(row) : null;
  }

  async find(conventionId: string, ids: readonly string[]): Promise<Pairing[]> {
    if (ids.length === 0) return [];
    const rows = (await this.manager.query(`${SELECT_PAIRINGS} AND p.id = ANY($2) ORDER BY p.id`, [
      conventionId,
      ids,
    ])) as PairingRow[];
    return rows.map(pairingOf);
  }

  async queue(
    conventionId: string,
    filter: PairingFilter,
    after: QueuePlace | null,
    limit: number,
  ): Promise<Pairing[]> {
    // Scores are never negative, so -1 stands for none: last in the queue, as a number that compares.
    const { sql, parameters } = pairingConditions(filter, [conventionId, limit, after?.[0] ?? -1, after?.[1] ?? null]);
    const rows = (await this.manager.query(
      `${SELECT_PAIRINGS} ${sql}
         AND ($4::uuid IS NULL OR coalesce(p.score, -1) < $3 OR (coalesce(p.score, -1) = $3 AND p.id > $4))
       ORDER BY p.score DESC NULLS LAST, p.id LIMIT $2`,
      parameters,
    )) as PairingRow[];
    return rows.map(pairingOf);
  }

  async count(conventionId: string, filter: Omit<PairingFilter, 'status'>): Promise<Record<Status, number>> {
    const { sql, parameters } = pairingConditions(filter, [conventionId]);
    const rows = (await this.manager.query(
      `SELECT p.status, count(*)::int AS pairings FROM pairings p
       JOIN organizations b ON b.id = p.buyer_id JOIN organizations s ON s.id = p.supplier_id
       WHERE p.convention_id = $1 ${sql} GROUP BY p.status`,
      parameters,
    )) as { status: Status; pairings: number }[];
    const counts = { proposed: 0, approved: 0, rejected: 0 };
    for (const { status, pairings } of rows) counts[status] = pairings;
    return counts;
  }

  async lock(conventionId: string, ids: readonly string[]) {
    // In one order for everybody, so that two bulk decisions wait for each other instead of deadlocking.
    const locked = (await this.manager.query(
      'SELECT id, status, sectors FROM pairings WHERE convention_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
      [conventionId, ids],
    )) as { id: string; status: Status; sectors: string[] }[];
    // A statement of its own: what was committed while this one waited for the locks has to be seen.
    const active = (await this.manager.query(
      `SELECT pairing_id AS id FROM meetings WHERE pairing_id = ANY($1) AND status <> 'cancelled'`,
      [locked.map(({ id }) => id)],
    )) as { id: string }[];
    const withMeeting = new Set(active.map(({ id }) => id));
    return locked.map((pairing) => ({ ...pairing, meetingActive: withMeeting.has(pairing.id) }));
  }

  async decide(conventionId: string, ids: readonly string[], change: Parameters<PairingRepository['decide']>[2]) {
    if (ids.length === 0) return [];
    const rows = await changedRows<{ id: string }>(
      this.manager,
      `UPDATE pairings SET status = $4, reason = $5, decided_by = $6, decided_at = $7, version = version + 1
       WHERE convention_id = $1 AND id = ANY($2) AND status = ANY($3) RETURNING id`,
      [conventionId, ids, change.from, change.to, change.reason, change.decidedBy, change.decidedAt],
    );
    return rows.map(({ id }) => id);
  }
}
