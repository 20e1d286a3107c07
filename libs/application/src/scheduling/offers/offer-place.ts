import type { Transaction } from '../../ports/unit-of-work.port';
import { begunSlots } from '../repair/incident-effects';
import { offersAfter } from '../repair/propose-for-repair';
import { seatMoves } from '../repair/seat-moves';
import { waitingPairs } from '../repair/waiting-pairs';
import { layOut, readTimetable } from '../standing/standing-timetable';
import { makeOffer } from './make-offer';

interface FreedPlace {
  slotId: string;
  tableId: string;
  /** Whose it was: for as many slots as their meeting takes. */
  pairingId: string;
}

/**
 * Offers a place that is free now to whoever should have it; does nothing where nobody waits for it. Where slots, tables
 * and people are all there is, the database knows who waits; else the planner is asked, by the same rule.
 */
export async function offerPlace(tx: Transaction, conventionId: string, place: FreedPlace, now: Date): Promise<void> {
  const slotIndex = await tx.offers.slotIndexOf(conventionId, place.slotId);
  if (slotIndex === null) return;
  const { tableId } = place;
  if (await tx.offers.isPlain(conventionId)) {
    const pairingId = await tx.offers.bestWaiting(conventionId, { slotIndex, tableId }, now);
    if (pairingId !== null) await makeOffer(tx, conventionId, { pairingId, slotIndex, tableId }, now);
    return;
  }
  for (const offer of await askPlanner(tx, conventionId, { ...place, slotIndex }, now))
    await makeOffer(tx, conventionId, offer, now);
}

/** Who should have the freed slots, with an interpreter, for as long as needed and with time to walk. */
async function askPlanner(
  tx: Transaction,
  conventionId: string,
  { slotIndex, tableId, pairingId }: FreedPlace & { slotIndex: number },
  now: Date,
) {
  // Read anew: the transaction has changed the timetable already.
  const { input, names, seated, board, slots, planner } = layOut(await readTimetable(tx, conventionId));
  const { isFree } = seatMoves([], [], seated, input, board, () => false);
  const frozenBefore = begunSlots(slots, now);
  const { slotCount = 1 } = board.pairings.find(({ id }) => id === pairingId) ?? {};
  const tableIndex = [...names.tables].find(([, { id }]) => id === tableId)?.[0];
  const freed = Array.from({ length: slotCount }, (_, k) => slotIndex + k).flatMap((slot) =>
    tableIndex !== undefined && isFree(slot, tableIndex) ? [{ slotIndex: slot, tableIndex }] : [],
  );
  const waiting = waitingPairs(planner, board, input, { freed, frozenBefore, isFree });
  const offers = await offersAfter(tx, conventionId, { lost: [], freed, waiting }, names, now);
  return offers.map(({ tableIndex: table, ...offer }) => ({ ...offer, tableId: names.tables.get(table)!.id }));
}
