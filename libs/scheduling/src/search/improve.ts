import { breaksLowerBound } from '../bound/breaks-lower-bound';
import type { Selection } from '../bound/certificate';
import { BreakSearch } from './break-search';
import { enforceFairness, fillOpenPlaces } from './finish';
import { LooseSearch } from './loose/loose-search';
import type { Schedule } from './schedule';
import type { SearchControl } from './search-control';
import { WeightRounds } from './weight-rounds';

const FIRST_SLICE_MOVES = 400_000;
/** Annealing on breaks starts where a timetable still flows and ends where it is frozen; in breaks. */
const HOT = 0.3;
const COLD = 0.12;
/** The weight search leaves the rest of a limited budget to the breaks. */
const WEIGHT_SHARE = 0.7;
/** How far below the dual prices a request may lie to be tried, as a share of the heaviest, round by round. */
const SLACK_SHARES = [0, 0.05, 0.15] as const;

/**
 * Rounds of weight search and break search, each twice as long as the one before, until the timetable is proved best,
 * the budget is spent or the caller stops. The schedule ends as the best timetable seen: most weight, then fewest
 * breaks.
 */
export function improve(schedule: Schedule, selection: Selection, control: SearchControl): void {
  const { bound } = selection.certificate;
  let best = { weight: -1, breaks: 0, slotOf: schedule.slotOf.slice() };
  schedule.trackBreaks();
  let slice = firstSlice(schedule, control);
  const weightRounds = new WeightRounds(schedule, selection, control);
  let fruitless = 0;
  for (let round = 0; fruitless < SLACK_SHARES.length; round += 1, slice *= 2) {
    const movesBefore = control.moves;
    const slackShare = SLACK_SHARES[round % SLACK_SHARES.length]!;
    const forWeight = Math.min(slice, Math.ceil((control.budgetMoves - control.moves) * WEIGHT_SHARE));
    if (schedule.weight < bound) weightRounds.run(forWeight, slackShare);
    const lower = breaksLowerBound(schedule.problem, schedule.count);
    const { fairness } = schedule.problem;
    const mostPerPerson = fairness === undefined ? Number.POSITIVE_INFINITY : fairness + lower.least;
    const goal = { lowerBound: lower.total, mostPerPerson, bound };
    if (LooseSearch.suits(schedule)) new LooseSearch(schedule, goal, control).run(slice);
    else new BreakSearch(schedule, goal, control).run(slice, HOT, COLD);
    if (fairness === undefined) fillOpenPlaces(schedule);
    else enforceFairness(schedule, fairness);
    const { weight, breaks } = schedule;
    if (weight > best.weight || (weight === best.weight && breaks < best.breaks)) {
      best = { weight, breaks, slotOf: schedule.slotOf.slice() };
    }
    fruitless = control.moves === movesBefore ? fruitless + 1 : 0;
    const proved = weight === bound && breaks <= lower.total;
    if (proved || control.ask() || control.moves >= control.budgetMoves) break;
  }
  schedule.restore(best.slotOf);
}

function firstSlice({ problem }: Schedule, control: SearchControl): number {
  const wanted = FIRST_SLICE_MOVES + 25 * problem.requestCount;
  return Math.max(1, Math.min(wanted, Math.ceil(control.budgetMoves / 2)));
}
