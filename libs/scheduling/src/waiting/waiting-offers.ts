import type { MeetingRequest } from '../model/instance';
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

export type Found = Pick<WaitingOffer, 'place' | 'moved'>;

/** What `waitingOffers` needs of a board, plain or with resources. */
export interface WaitingGround {
  readonly requests: readonly MeetingRequest[];
  isHeld(r: number): boolean;
  /** True while the person may take one more meeting. */
  hasRoom(person: number): boolean;
  meetingsOf(person: number): number;
  /**
   * The earliest place of r that keeps the fairness bound.
   * @param slot in this slot; undefined: in any
   * @param pinned what may not make way; undefined: nothing may
   */
  placeFor(
    r: number,
    slot: number | undefined,
    frozenBefore: number,
    pinned: ReadonlySet<number> | undefined,
  ): Found | undefined;
}

/**
 * Who gets a freed place, by a rule that can be told to everybody: what fits without moving anyone comes before what
 * needs one move; then must-meet requests, then the heavier, then the pair of which one has the fewest meetings, then
 * who has waited longest, then the lower index. Each offer is a pair's earliest slot of those freed, and stands alone:
 * ask again once one was accepted. Nobody is
 * offered what would leave more people beyond the fairness bound on breaks.
 */
export function waitingOffers(ground: WaitingGround, freed: Freed, options: WaitingOptions = {}): WaitingOffer[] {
  const { mustMeet, waitingOrder, allowOneMove = false, limit = 10 } = options;
  const pinned = new Set(options.pinned);
  const { requests } = ground;
  const offers: WaitingOffer[] = [];
  for (let r = 0; r < requests.length; r += 1) {
    const { a, b, weight } = requests[r]!;
    if (ground.isHeld(r) || ('person' in freed && freed.person !== a && freed.person !== b)) continue;
    if (!ground.hasRoom(a) || !ground.hasRoom(b)) continue;
    const found = ground.placeFor(r, freed.slot, options.frozenBefore ?? 0, allowOneMove ? pinned : undefined);
    if (!found) continue;
    const fewestMeetings = Math.min(ground.meetingsOf(a), ground.meetingsOf(b));
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
