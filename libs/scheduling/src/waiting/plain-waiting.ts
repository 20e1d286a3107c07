import { keepsFair } from '../explain/try-alternative';
import { FairBound } from '../repair/fair-bound';
import type { PlanBoard } from '../repair/plan-board';
import type { Found, WaitingGround } from './waiting-offers';

/** A plain board as `waitingOffers` wants it. */
export function plainWaiting(board: PlanBoard): WaitingGround {
  const fair = new FairBound(board.personCount, (p) => board.breaksOf(p), board.rules.fairness);
  return {
    requests: board.requests,
    isHeld: (r) => board.slotOf[r]! >= 0,
    hasRoom: (p) => board.hasRoom(p),
    meetingsOf: (p) => board.count[p]!,
    placeFor: (...asked) => placeFor(board, fair, ...asked),
  };
}

function placeFor(
  board: PlanBoard,
  fair: FairBound,
  r: number,
  slot: number | undefined,
  frozenBefore: number,
  pinned: ReadonlySet<number> | undefined,
): Found | undefined {
  const from = slot ?? frozenBefore;
  const until = slot === undefined ? board.slotCount : slot + 1;
  for (let s = Math.max(from, frozenBefore); s < until; s += 1) {
    if (board.fits(r, s) && keepsFair(board, r, s, [], fair))
      return { place: { slot: s, table: board.freeTable(s) }, moved: null };
  }
  if (!pinned) return undefined;
  for (let s = Math.max(from, frozenBefore); s < until; s += 1) {
    const found = withOneMove(board, fair, r, s, frozenBefore, pinned);
    if (found) return found;
  }
  return undefined;
}

/** Puts r into slot s after the one meeting in its way has moved to the earliest slot that it fits into. */
function withOneMove(
  board: PlanBoard,
  fair: FairBound,
  r: number,
  s: number,
  frozenBefore: number,
  pinned: ReadonlySet<number>,
): Found | undefined {
  const { a, b } = board.requests[r]!;
  const inTheWay = new Set([board.at[a * board.slotCount + s]!, board.at[b * board.slotCount + s]!]);
  inTheWay.delete(-1);
  const [request] = inTheWay;
  if (inTheWay.size !== 1 || request === undefined || pinned.has(request)) return undefined;
  const from = { slot: s, table: board.tableOf[request]! };
  board.remove(request);
  try {
    if (!board.fits(r, s)) return undefined;
    const place = { slot: s, table: board.freeTable(s) };
    board.place(r, s, place.table);
    const slot = earliestOther(board, request, s, frozenBefore);
    const table = slot < 0 ? -1 : board.freeTable(slot);
    board.remove(r);
    if (slot < 0) return undefined;
    board.place(request, slot, table);
    const step = { kind: 'move-meeting', request, fromSlot: s, toSlot: slot } as const;
    const isFair = keepsFair(board, r, s, [step], fair);
    board.remove(request);
    return !isFair ? undefined : { place, moved: { request, from, to: { slot, table } } };
  } finally {
    board.place(request, from.slot, from.table);
  }
}

function earliestOther(board: PlanBoard, r: number, origin: number, frozenBefore: number): number {
  for (let s = frozenBefore; s < board.slotCount; s += 1) if (s !== origin && board.fits(r, s)) return s;
  return -1;
}
