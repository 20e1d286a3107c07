import { pairingWeight, type PairingParties, type PlaceNames } from '@handsel/application';
import type { Wish } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { partyOf } from '../infrastructure/party-columns';
import { instantColumnsOf } from './resources/instants';

/** Who meets in these pairings, and what their meetings are worth to a timetable. */
export async function partiesOf(
  manager: EntityManager,
  conventionId: string,
  pairingIds: readonly string[],
): Promise<PairingParties[]> {
  const rows = (await manager.query(
    `SELECT p.id AS "pairingId", ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier,
       ARRAY[p.buyer_participant_id, p.supplier_participant_id] AS "participantIds", p.score, p.wish
     FROM pairings p JOIN organizations b ON b.id = p.buyer_id JOIN organizations s ON s.id = p.supplier_id
     WHERE p.convention_id = $1 AND p.id = ANY($2) ORDER BY p.id`,
    [conventionId, pairingIds],
  )) as (PairingParties & { score: number | null; wish: Wish })[];
  return rows.map(({ score, wish, ...row }) => ({ ...row, weight: pairingWeight({ score, wish }) }));
}

/** What the indices of slots and tables mean. */
export async function placeNames(manager: EntityManager, conventionId: string): Promise<PlaceNames> {
  const slots = (await manager.query(
    `SELECT sl.index, sl.id, ${instantColumnsOf('sl.during')} FROM slots sl WHERE sl.convention_id = $1`,
    [conventionId],
  )) as { index: number; id: string; startsAt: string; endsAt: string }[];
  const tables = (await manager.query('SELECT index, id, hall, label FROM tables WHERE convention_id = $1', [
    conventionId,
  ])) as { index: number; id: string; hall: string; label: string }[];
  return {
    startsAt: new Map(slots.map(({ index, startsAt }) => [index, startsAt])),
    tables: new Map(tables.map(({ index, ...table }) => [index, table])),
  };
}
