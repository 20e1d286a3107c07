import type { PlanBoard } from '../repair/plan-board';
import type { Place } from '../repair/standing-plan';

export interface WaitingOptions {
  /** Requests that come before all others. */
  readonly mustMeet?: ReadonlySet<number>;
  /** One entry a request, smaller for one that has waited longer; absent means the order of the requests. */
  readonly waitingOrder?: readonly number[];
  /** Slots before this one have begun. 0 if absent. */
  readonly frozenBefore?: number;
  /** Requests that may not make way. */
  readonly pinned?: Iterable<number>;
  /** Also offers what fits once a single other meeting has moved; such offers come after all others. */
  readonly allowOneMove?: boolean;
  /** Offers at most; 10 if absent. */
  readonly limit?: number;
}

/** A place that has become free, or a person who has time again (in one slot, or in any). */
export type Freed = { readonly slot: number } | { readonly person: number; readonly slot?: number };

export interface WaitingOffer {
  readonly request: number;
  readonly place: Place;
  /** The meeting that has to move for it, or null. */
  readonly moved: { readonly request: number; readonly from: Place; readonly to: Place } | null;
  readonly mustMeet: boolean;
  readonly weight: number;
  /** Meetings of whichever of the two has fewer. */
  readonly fewestMeetings: number;
}

/**
 * Who gets a freed place, by a rule that can be told to everybody: what fits without moving anyone comes before what
 * needs one move; then must-meet requests, then the heavier, then the pair of which one has the fewest meetings, then
 * who has waited longest, then the lower index. Each offer is a pair's earliest slot of those freed, and stands alone:
 * ask again once one was accepted.
 */
export function waitingOffers(board: PlanBoard, freed: Freed, options: WaitingOptions = {}): WaitingOffer[] {
  const { mustMeet, waitingOrder, allowOneMove = false, limit = 10 } = options;
  const pinned = new Set(options.pinned);
  const offers: WaitingOffer[] = [];
  for (let r = 0; r < board.requests.length; r += 1) {
    const { a, b, weight } = board.requests[r]!;
    if (board.slotOf[r]! >= 0 || ('person' in freed && freed.person !== a && freed.person !== b)) continue;
    if (!board.hasRoom(a) || !board.hasRoom(b)) continue;
    const found = placeFor(board, r, freed, options.frozenBefore ?? 0, allowOneMove ? pinned : undefined);
    if (!found) continue;
    const fewestMeetings = Math.min(board.count[a]!, board.count[b]!);
    offers.push({ request: r, ...found, mustMeet: mustMeet?.has(r) ?? false, weight, fewestMeetings });
  }
  const order = (r: number): number => waitingOrder?.[r] ?? r;
  return offers
    .sort(
      (x, y) =>
        Number(x.moved !== null) - Number(y.moved !== null) ||
        Number(y.mustMeet) - Number(x.mustMeet) ||
        y.weight - x.weight ||
        x.fewestMeetings - y.fewestMeetings ||
        order(x.request) - order(y.request) ||
        x.request - y.request,
    )
    .slice(0, limit);
}

type Found = Pick<WaitingOffer, 'place' | 'moved'>;

/** @param pinned what may not make way; undefined: nothing may */
function placeFor(
  board: PlanBoard,
  r: number,
  freed: Freed,
  frozenBefore: number,
  pinned: ReadonlySet<number> | undefined,
): Found | undefined {
  const from = freed.slot ?? frozenBefore;
  const until = freed.slot === undefined ? board.slotCount : freed.slot + 1;
  for (let s = Math.max(from, frozenBefore); s < until; s += 1) {
    if (board.fits(r, s)) return { place: { slot: s, table: board.freeTable(s) }, moved: null };
  }
  if (!pinned) return undefined;
  for (let s = Math.max(from, frozenBefore); s < until; s += 1) {
    const found = withOneMove(board, r, s, frozenBefore, pinned);
    if (found) return found;
  }
  return undefined;
}

/** Puts r into slot s after the one meeting in its way has moved to the earliest slot that it fits into. */
function withOneMove(
  board: PlanBoard,
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
    return slot < 0 ? undefined : { place, moved: { request, from, to: { slot, table } } };
  } finally {
    board.place(request, from.slot, from.table);
  }
}

function earliestOther(board: PlanBoard, r: number, origin: number, frozenBefore: number): number {
  for (let s = frozenBefore; s < board.slotCount; s += 1) if (s !== origin && board.fits(r, s)) return s;
  return -1;
}
