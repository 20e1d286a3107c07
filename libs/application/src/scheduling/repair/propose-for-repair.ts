import type { Transaction } from '../../ports/unit-of-work.port';
import type { PlaceNames } from '../schedule-run.repository';
import type { RepairPlan } from './plan-repair';

export interface RepairOffer {
  pairingId: string;
  slotIndex: number;
  tableIndex: number;
}

/** Who waits for the places that a repair frees, as things stand once it is done; a pair once, a place once. */
export async function offersAfter(
  tx: Transaction,
  conventionId: string,
  { moved, lost, freed }: RepairPlan,
  names: PlaceNames,
  now: Date,
): Promise<RepairOffer[]> {
  const offers: RepairOffer[] = [];
  const gone = [...moved.map(({ meeting }) => meeting.id), ...lost.map(({ id }) => id)];
  const lostPairings = lost.map(({ pairingId }) => pairingId);
  for (const { slotIndex, tableIndex } of freed) {
    const tableId = names.tables.get(tableIndex)?.id;
    if (tableId === undefined) continue;
    const comingIn = moved.filter(({ to }) => to.slotIndex === slotIndex).map(({ meeting }) => meeting.id);
    const pairingId = await tx.offers.bestWaiting(conventionId, { slotIndex, tableId }, now, {
      withoutMeetings: gone,
      withMeetings: comingIn,
      // Who has just lost a meeting is not asked to be glad of the very place.
      except: [...lostPairings, ...offers.map((offer) => offer.pairingId)],
    });
    if (pairingId !== null) offers.push({ pairingId, slotIndex, tableIndex });
  }
  return offers;
}
