import type { Random } from '../random/random';
import type { SearchControl } from '../search/search-control';
import type { EjectSearch } from './eject-search';
import type { Places } from './places';
import type { Placement, RichSchedule } from './rich-schedule';

const FIRST_SLICE_MOVES = 40_000;
const WEIGHT_SHARE = 0.6;
/** In breaks. */
const HOT = 0.4;
const COLD = 0.08;

/**
 * Slices of search for weight and of search for comfort in turn, each pair longer than the one before, until the
 * timetable is at its bounds, the budget is spent or the caller stops. Ends as the best timetable seen.
 */
export function improveRich(
  schedule: RichSchedule,
  search: EjectSearch,
  places: Places,
  bound: number,
  control: SearchControl,
  fairness?: number,
): void {
  let best: { standing: readonly number[]; placement: Placement } | null = null;
  let slice = Math.max(1, Math.min(FIRST_SLICE_MOVES + schedule.problem.base.requestCount, control.budgetMoves / 4));
  for (;;) {
    const movesBefore = control.moves;
    const left = control.budgetMoves - control.moves;
    const forWeight = Math.ceil(Math.min(slice, left * WEIGHT_SHARE));
    const forComfort = Math.ceil(Math.min(slice, left - forWeight));
    search.run('weight', forWeight, HOT, HOT, () => schedule.weight >= bound && schedule.missing === 0);
    report(control, schedule, 'weight', bound);
    search.run('comfort', forComfort, HOT, COLD, () => isAtBounds(schedule, bound));
    report(control, schedule, 'breaks', bound);
    fill(schedule, places, control.random);
    if (fairness !== undefined) enforceFairness(schedule, fairness);
    const standing = [-schedule.weight, schedule.missing, schedule.breaks, schedule.unevenness];
    if (best === null || isBefore(standing, best.standing)) best = { standing, placement: schedule.copy() };
    slice *= 2;
    const isSpent = control.moves >= control.budgetMoves || control.moves === movesBefore;
    if (isSpent || control.ask() || isAtBounds(schedule, bound)) break;
  }
  schedule.restore(best.placement);
}

function isAtBounds({ weight, missing, breaks, unevenness }: RichSchedule, bound: number): boolean {
  return weight >= bound && missing === 0 && breaks === 0 && unevenness === 0;
}

/** Places every waiting request that fits as things stand, heaviest first. */
function fill(schedule: RichSchedule, places: Places, random: Random): void {
  const { weight } = schedule.problem.base;
  const waiting = schedule.waiting.members.slice(0, schedule.waiting.size);
  random.shuffle(waiting);
  waiting.sort((x, y) => weight[y]! - weight[x]!);
  for (const r of waiting) places.insert(r);
}

/** Gives up meetings of those with most breaks until the fairness bound holds; locked meetings stay. */
function enforceFairness(schedule: RichSchedule, fairness: number): void {
  const { base } = schedule.problem;
  const { requestsOf, firstRequest, locked, personCount } = base;
  for (;;) {
    const breaks = Array.from({ length: personCount }, (_, p) => schedule.breaksOf(p));
    const least = breaks.reduce((fewest, own) => Math.min(fewest, own), Number.POSITIVE_INFINITY);
    const victims = breaks.flatMap((own, p) => {
      if (own <= least + fairness) return [];
      const mine = requestsOf.subarray(firstRequest[p], firstRequest[p + 1]);
      return Array.from(mine).filter((r) => schedule.slotOf[r]! >= 0 && locked[r]! < 0);
    });
    if (victims.length === 0) return;
    schedule.remove(victims.reduce((x, y) => (base.weight[y]! < base.weight[x]! ? y : x)));
  }
}

function isBefore(x: readonly number[], y: readonly number[]): boolean {
  const at = x.findIndex((value, i) => value !== y[i]);
  return at >= 0 && x[at]! < y[at]!;
}

function report(control: SearchControl, schedule: RichSchedule, phase: 'weight' | 'breaks', bound: number): void {
  const fraction = Number.isFinite(control.budgetMoves) ? Math.min(1, control.moves / control.budgetMoves) : 0;
  control.report({ phase, fraction, weight: schedule.weight, bound, breaks: schedule.breaks });
}
