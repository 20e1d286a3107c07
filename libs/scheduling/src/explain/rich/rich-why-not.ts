import type { RichBoard } from '../../repair/rich/rich-board';
import type { Hindrance } from '../../resources/conflicts';
import type { WhyNotCode } from '../why-not-code';

/** In the order in which they are the reason: the first that some free slot shows. */
const BY_HINDRANCE: readonly (readonly [Hindrance, WhyNotCode])[] = [
  ['order', 'ORDER'],
  ['place', 'TABLES_FULL'],
  ['interpreter', 'INTERPRETERS_BUSY'],
  ['full', 'INTERPRETERS_BUSY'],
  ['rest', 'REST'],
  ['walk', 'NO_TIME_TO_WALK'],
  ['exclusion', 'APART'],
];

/**
 * The reason why r has no place on a board with resources as it stands, and in how many slots it could begin if nobody
 * else were there. The same order as `whyNot`: what everybody can see, never whom another was preferred to.
 */
export function richWhyNot(
  board: RichBoard,
  r: number,
  frozenBefore: number,
): { readonly code: WhyNotCode; readonly commonSlots: number } {
  const { problem, schedule } = board;
  const seen = look(board, r, frozenBefore);
  const commonSlots = seen.common;
  const code = ((): WhyNotCode => {
    if (board.isForbidden(r)) return 'NEVER_TOGETHER';
    if (seen.common === 0) {
      if (seen.bothThere === 0) return seen.sharesSlot && board.lengthOf(r) > 1 ? 'TOO_LONG' : 'NO_COMMON_SLOT';
      if (seen.withPlace === 0) return 'TABLES_FULL';
      if (seen.withMeans === 0) return 'INTERPRETERS_BUSY';
      return board.requests[r]!.lockedSlot === undefined ? 'SLOTS_NOT_ALLOWED' : 'LOCKED';
    }
    if (problem.rivals?.[r]?.some((rival) => board.isHeld(rival))) return 'NEVER_TOGETHER';
    const { a, b } = board.requests[r]!;
    const [fullA, fullB] = [a, b].map((p) => schedule.count[p]! >= problem.limit[p]!);
    if (fullA || fullB) return fullA && fullB ? 'BOTH_FULL' : fullA ? 'A_FULL' : 'B_FULL';
    if (seen.hindrances.has('none')) return 'PLACE_FREE';
    for (const [hindrance, reason] of BY_HINDRANCE) {
      if (!seen.hindrances.has(hindrance)) continue;
      const onlyBooths = problem.placesOf[r]!.every((k) => k >= problem.hallCount);
      return reason === 'TABLES_FULL' && onlyBooths ? 'BOOTH_TAKEN' : reason;
    }
    if (board.lengthOf(r) > 1 && seen.isFreeSomewhere) return 'TOO_LONG';
    if (seen.onlyA === seen.onlyB) return 'BOTH_BUSY';
    return seen.onlyA ? 'A_BUSY' : 'B_BUSY';
  })();
  return { code, commonSlots };
}

interface Seen {
  /** The two share a slot, whatever its length. */
  sharesSlot: boolean;
  /** First slots from which both are there long enough; of these with a place; of these with an interpreter. */
  bothThere: number;
  withPlace: number;
  withMeans: number;
  /** Of these, those that the request may have; all that follow are of these. */
  common: number;
  readonly hindrances: Set<Hindrance>;
  isFreeSomewhere: boolean;
  onlyA: boolean;
  onlyB: boolean;
}

function look(board: RichBoard, r: number, frozenBefore: number): Seen {
  const { problem, slotCount, schedule } = board;
  const { base, present, placeLimit, placesOf, interpretersOf, dayOf } = problem;
  const { a, b } = board.requests[r]!;
  const length = board.lengthOf(r);
  const counts = { bothThere: 0, withPlace: 0, withMeans: 0, common: 0 };
  const flags = { sharesSlot: false, isFreeSomewhere: false, onlyA: false, onlyB: false };
  const seen: Seen = { ...counts, ...flags, hindrances: new Set() };
  for (let s = frozenBefore; s < slotCount; s += 1) {
    if (present[a * slotCount + s] === 1 && present[b * slotCount + s] === 1) seen.sharesSlot = true;
    if (s + length > slotCount || dayOf[s] !== dayOf[s + length - 1]) continue;
    if (present[a * slotCount + s] !== 1 || present[b * slotCount + s] !== 1) continue;
    const span = length === 1 ? [s] : Array.from({ length }, (_, i) => s + i);
    const isThere = (actor: number): boolean => span.every((t) => present[actor * slotCount + t] === 1);
    if (!isThere(a) || !isThere(b)) continue;
    seen.bothThere += 1;
    if (!placesOf[r]!.some((k) => span.every((t) => placeLimit[k * slotCount + t]! > 0))) continue;
    seen.withPlace += 1;
    const able = interpretersOf[r];
    if (able && !able.some((i) => isThere(base.personCount + i))) continue;
    seen.withMeans += 1;
    if (!board.mayBegin(r, s)) continue;
    seen.common += 1;
    const isFree = (p: number, t: number): boolean => schedule.at[p * slotCount + t] === -1;
    const [freeA, freeB] = [a, b].map((p) => span.every((t) => isFree(p, t)));
    if (!freeA && freeB) seen.onlyA = true;
    if (freeA && !freeB) seen.onlyB = true;
    if (!seen.isFreeSomewhere) seen.isFreeSomewhere = span.some((t) => isFree(a, t) && isFree(b, t));
    if (freeA && freeB) for (const k of placesOf[r]!) seen.hindrances.add(hindranceAt(board, r, s, k));
  }
  return seen;
}

function hindranceAt(board: RichBoard, r: number, slot: number, place: number): Hindrance {
  if (!board.conflicts.collect(r, slot, place, -1, 0)) return board.conflicts.hindrance;
  if (!board.fits(r, slot, place, -1)) return 'place';
  return board.hasInterpreter(r, slot, place) ? 'none' : 'interpreter';
}
