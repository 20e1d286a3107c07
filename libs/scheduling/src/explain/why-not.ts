import type { PlanBoard } from '../repair/plan-board';
import type { WhyNotCode } from './why-not-code';

/**
 * The reason why r has no place on the board as it stands, most specific first, and in how many slots from `frozenBefore` on
 * the two could meet if nobody else were there. It names what everybody can see: who is away or full, that the tables are
 * all taken; never whom another was preferred to.
 */
export function whyNot(
  board: PlanBoard,
  r: number,
  frozenBefore: number,
): { readonly code: WhyNotCode; readonly commonSlots: number } {
  const seen = look(board, r, frozenBefore);
  return { code: reasonIn(seen, board, r), commonSlots: seen.common };
}

function reasonIn(seen: Seen, board: PlanBoard, r: number): WhyNotCode {
  const { a, b, lockedSlot } = board.requests[r]!;
  if (board.rules.isForbidden(board.requests[r]!)) return 'NEVER_TOGETHER';
  if (seen.common === 0) {
    if (seen.bothThere === 0) return 'NO_COMMON_SLOT';
    return lockedSlot === undefined ? 'SLOTS_NOT_ALLOWED' : 'LOCKED';
  }
  const [roomA, roomB] = [board.hasRoom(a), board.hasRoom(b)];
  if (!roomA || !roomB) return roomB ? 'A_FULL' : roomA ? 'B_FULL' : 'BOTH_FULL';
  if (seen.fitting > 0) return 'PLACE_FREE';
  if (seen.outOfOrder > 0) return 'ORDER';
  if (seen.tablesFull > 0) return 'TABLES_FULL';
  if (seen.aBusy > 0 === seen.bBusy > 0) return 'BOTH_BUSY';
  // One of the two has a meeting whenever both could come; where that one is free at all, the other is away.
  if (seen.aBusy > 0) return seen.aAlone > 0 && !seen.aFreeWithB ? 'B_AWAY' : 'A_BUSY';
  return seen.bAlone > 0 && !seen.bFreeWithA ? 'A_AWAY' : 'B_BUSY';
}

/** How many slots are of each kind, for one request. */
interface Seen {
  /** Both are available and the slot has tables. */
  bothThere: number;
  /** Of these, those that the request may have; all that follow are of these. */
  common: number;
  fitting: number;
  outOfOrder: number;
  tablesFull: number;
  /** Only a, or only b, has a meeting. */
  aBusy: number;
  bBusy: number;
  /** Slots in which a, or b, is available without a meeting while the other is away. */
  aAlone: number;
  bAlone: number;
  /** True if a, or b, is available without a meeting while the other is available too. */
  aFreeWithB: boolean;
  bFreeWithA: boolean;
}

function look(board: PlanBoard, r: number, frozenBefore: number): Seen {
  const { slotCount, available, at, rules } = board;
  const request = board.requests[r]!;
  const [baseA, baseB] = [request.a * slotCount, request.b * slotCount];
  const counts = { bothThere: 0, common: 0, fitting: 0, outOfOrder: 0, tablesFull: 0, aBusy: 0, bBusy: 0 };
  const seen: Seen = { ...counts, aAlone: 0, bAlone: 0, aFreeWithB: false, bFreeWithA: false };
  for (let s = frozenBefore; s < slotCount; s += 1) {
    const [thereA, thereB] = [available[baseA + s] === 1, available[baseB + s] === 1];
    const [busyA, busyB] = [at[baseA + s]! >= 0, at[baseB + s]! >= 0];
    if (thereA && !busyA && !thereB) seen.aAlone += 1;
    if (thereB && !busyB && !thereA) seen.bAlone += 1;
    if (thereA && thereB && !busyA) seen.aFreeWithB = true;
    if (thereA && thereB && !busyB) seen.bFreeWithA = true;
    if (!thereA || !thereB || board.open[s] === 0) continue;
    seen.bothThere += 1;
    if (!rules.isAllowed(request, s)) continue;
    seen.common += 1;
    if (busyA && busyB) continue;
    if (busyA) seen.aBusy += 1;
    else if (busyB) seen.bBusy += 1;
    else if (board.used[s]! >= board.open[s]!) seen.tablesFull += 1;
    else if (!rules.isInOrder(r, s, board.slotOf)) seen.outOfOrder += 1;
    else seen.fitting += 1;
  }
  return seen;
}
