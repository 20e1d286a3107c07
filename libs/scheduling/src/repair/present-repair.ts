import type { MeetingRequest } from '../model/instance';
import type { RepairLoss, RepairMove, RepairPreview } from './repair-preview';
import type { Place } from './standing-plan';

/** A board once a mending is carried out, and what stood where before. */
export interface AfterRepair {
  readonly requests: readonly MeetingRequest[];
  /** Where a request is now; null where it is not held. */
  placeOf(r: number): Place | null;
  breaksOf(person: number): number;
  explain(r: number): Pick<RepairLoss, 'commonSlots'> & { readonly code: Exclude<RepairLoss['code'], 'PINNED'> };
  /** True if nobody has the place now and it can be used. */
  isOpen: (place: Place) => boolean;
  readonly hit: readonly number[];
  readonly cancelled: readonly number[];
  /** Those who are away now. */
  readonly away: readonly number[];
  /** Requests that were placed. */
  readonly placed: readonly number[];
  /** Where every meeting that was hit, was cancelled or makes way stood before. */
  readonly from: ReadonlyMap<number, Place>;
}

export interface RepairFacts {
  readonly pinned: readonly number[];
  readonly proved: boolean;
  readonly unfair: readonly number[];
  /** Breaks of each person before the repair, and of all in the standing plan. */
  readonly breaksBefore: ArrayLike<number>;
  readonly totalBreaksBefore: number;
  readonly weightBefore: number;
}

/** Says what has changed on a mended board. */
export function presentRepair(after: AfterRepair, facts: RepairFacts): RepairPreview {
  const { requests, from } = after;
  const isHit = new Set(after.hit);
  const moves = rising(after.placed).map((request): RepairMove => {
    return { request, from: from.get(request) ?? null, to: after.placeOf(request)!, hit: isHit.has(request) };
  });
  const lost = rising(after.hit.filter((r) => after.placeOf(r) === null)).map((request): RepairLoss => {
    const { code, commonSlots } = after.explain(request);
    const isPinned = facts.pinned.includes(request);
    return { request, from: from.get(request) ?? null, code: isPinned ? 'PINNED' : code, commonSlots };
  });
  const cancelled = rising(after.cancelled);
  const pairs = (some: readonly number[]): Set<number> =>
    new Set(some.flatMap((r) => [requests[r]!.a, requests[r]!.b]));
  const struckPeople = pairs([...after.hit, ...cancelled]);
  const touched = rising(
    pairs([...after.placed, ...lost.filter(({ from: had }) => had).map((loss) => loss.request), ...cancelled]),
  );
  const weightOf = (some: readonly number[]): number => some.reduce((sum, r) => sum + requests[r]!.weight, 0);
  const won = weightOf(moves.filter((move) => !move.from).map(({ request }) => request));
  const gone = weightOf([...lost.filter((loss) => loss.from).map(({ request }) => request), ...cancelled]);
  const counted = new Set([...touched, ...after.away]);
  const added = [...counted].reduce((sum, p) => sum + after.breaksOf(p) - facts.breaksBefore[p]!, 0);
  return {
    moves,
    lost,
    cancelled,
    peopleTouched: touched,
    peopleMadeWay: touched.filter((p) => !struckPeople.has(p)),
    weightBefore: facts.weightBefore,
    weightAfter: facts.weightBefore + won - gone,
    breaksBefore: facts.totalBreaksBefore,
    breaksAfter: facts.totalBreaksBefore + added,
    unfair: facts.unfair,
    freed: freedPlaces(after),
    proved: facts.proved,
  };
}

function freedPlaces({ from, isOpen }: AfterRepair): Place[] {
  const order = ({ table, booth }: Place): number => table ?? 1_000_000 + (booth ?? 0);
  return [...from.values()].filter(isOpen).sort((x, y) => x.slot - y.slot || order(x) - order(y));
}

function rising(values: Iterable<number>): number[] {
  return [...values].sort((x, y) => x - y);
}
