import type { Pairing } from '@handsel/contracts';
import { partyOf } from '../infrastructure/party-columns';

export interface PairingRow extends Omit<Pairing, 'createdAt' | 'decidedAt'> {
  createdAt: Date;
  decidedAt: Date | null;
}

/** `source` has the columns of `pairings`. */
export const selectPairingsFrom = (source: string): string => `
  SELECT p.id, ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier, p.request_id AS "requestId", p.status, p.wish,
    p.score, p.why, p.sectors, p.reason, coalesce(a.name->>'en', a.name->>'zh') AS "decidedBy",
    p.decided_at AS "decidedAt", m.id AS "meetingId", p.created_at AS "createdAt", p.version
  FROM ${source} p
  JOIN organizations b ON b.id = p.buyer_id
  JOIN organizations s ON s.id = p.supplier_id
  LEFT JOIN accounts a ON a.id = p.decided_by
  LEFT JOIN meetings m ON m.pairing_id = p.id AND m.status <> 'cancelled'
  WHERE p.convention_id = $1`;

/** Pairings with both organizations, who decided, and the meeting that stands. */
export const SELECT_PAIRINGS = selectPairingsFrom('pairings');

export const pairingOf = (row: PairingRow): Pairing => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
