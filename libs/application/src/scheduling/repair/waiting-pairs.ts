import { waitingFor, type RepairPlanning } from '@handsel/scheduling';
import type { TimetableInput } from '../timetable-input';
import type { StandingBoard } from './standing-board';

/** A pair that a place would suit, with an interpreter where it needs one. */
export interface WaitingPair {
  pairingId: string;
  participantIds: [string, string];
  /** Where its meeting would begin, and the tables at which it could be, the planned one first. */
  slotIndex: number;
  slotCount: number;
  tables: number[];
}

interface Asked {
  /** Slots with places to give. */
  freed: readonly { slotIndex: number }[];
  frozenBefore: number;
  isFree: (slotIndex: number, tableIndex: number) => boolean;
}

/** Pairs looked at for one slot: some may have been asked already, or get a place in another slot. */
const MOST_PAIRS = 20;

/** Who waits for a place in each freed slot, best first, by the rule of `waitingFor`: nobody has to move for it. */
export function waitingPairs(
  planner: RepairPlanning,
  board: StandingBoard,
  input: TimetableInput,
  { freed, frozenBefore, isFree }: Asked,
): Map<number, WaitingPair[]> {
  const mustMeet = new Set(board.pairings.flatMap(({ wish }, request) => (wish === 'must-meet' ? [request] : [])));
  const waitingOrder = board.pairings.map(({ approvedAt }) => (approvedAt ? Date.parse(approvedAt) : 0));
  const options = { mustMeet, waitingOrder, frozenBefore, limit: MOST_PAIRS };
  const pairsIn = (slot: number): WaitingPair[] =>
    waitingFor(planner, { slot }, options).flatMap(({ request, place }) => {
      const { id, buyerParticipantId, supplierParticipantId, slotCount = 1 } = board.pairings[request]!;
      const from = input.slots[place.slot]!.index;
      const span = Array.from({ length: slotCount }, (_, k) => from + k);
      const tables = alike(board, board.tablesAt(place)).filter((table) => span.every((at) => isFree(at, table)));
      if (tables.length === 0) return [];
      return [
        {
          pairingId: id,
          participantIds: [buyerParticipantId, supplierParticipantId],
          slotIndex: from,
          slotCount,
          tables,
        },
      ];
    });
  const slotIndexes = new Set(freed.map(({ slotIndex }) => slotIndex));
  const positionOf = (slotIndex: number): number => input.slots.findIndex(({ index }) => index === slotIndex);
  return new Map([...slotIndexes].map((slotIndex) => [slotIndex, pairsIn(positionOf(slotIndex))]));
}

/** The tables, then all others of the same hall: to the solver they are one as good as another. */
function alike({ built: { places } }: StandingBoard, tables: readonly number[]): number[] {
  const [first] = tables;
  const spot = first === undefined ? undefined : places.spotOf(first);
  if (!spot || spot.booth !== undefined) return [...tables];
  const others = places.pool.map(({ index }) => index).filter((index) => places.spotOf(index)?.hall === spot.hall);
  return [...tables, ...others.filter((index) => !tables.includes(index))];
}
