import { richReasonsOf } from '../explain/rich-reasons';
import type { Instance } from '../model/instance';
import type { SolveOptions, Timetable } from '../model/timetable';
import { unevennessOf } from '../model/unevenness';
import { fewTableChanges } from '../rules/soft/few-table-changes.rule';
import { SearchControl } from '../search/search-control';
import { InvalidInstanceError } from '../validation/instance-problem';
import { compileRich } from './compile-rich';
import { constructRich, profits } from './construct-rich';
import { EjectSearch } from './eject-search';
import { HomeHalls } from './home-halls';
import { improveRich } from './improve-rich';
import { insertLast } from './insert-last';
import { placeLocked } from './locked-placement';
import { Places } from './places';
import { selectAndCertifyRich } from './rich-bound';
import type { RichProblem } from './rich-problem';
import { RichSchedule } from './rich-schedule';
import { seat, type Seating } from './seat';
import { solveRelaxation, takeOver } from './warm-start';

/** Share of a given budget that the fast search may spend on the plain relaxation. */
const FAST_SHARE = 0.75;

/** Makes a timetable of a valid instance that is not plain. The same contract as `solve`. */
export function solveRich(instance: Instance, options: SolveOptions): Timetable {
  const problem = compileRich(instance);
  const { base } = problem;
  const selection = selectAndCertifyRich(problem);
  const { certificate } = selection;
  const { bound } = certificate;
  options.onProgress?.({ phase: 'bound', fraction: 1, weight: 0, bound, breaks: 0 });
  const relaxed =
    problem.longestWalk === 0 ? solveRelaxation(problem, selection, options, fastMoves(problem, options)) : null;
  const slowMoves = (options.moveBudget ?? Number.POSITIVE_INFINITY) - (relaxed?.moves ?? 0);
  const control = new SearchControl(options, Math.min(slowMoves, defaultMoves(problem, options)));
  const schedule = new RichSchedule(problem);
  const locked = Array.from(base.locked.keys()).filter((r) => base.locked[r]! >= 0);
  if (placeLocked(schedule, locked) !== 'placed') throw locksNotPlaced(locked);
  const homes = new HomeHalls(problem, selection.share, control.random);
  const places = new Places(schedule, control.random, homes);
  const profit = profits(schedule, selection);
  if (relaxed) takeOver(schedule, places, relaxed.slotOf);
  constructRich(schedule, places, selection, profit, control.random);
  control.report({ phase: 'construction', fraction: 1, weight: schedule.weight, bound, breaks: schedule.breaks });
  improveRich(schedule, new EjectSearch(schedule, places, control, profit), places, bound, control, instance.fairness);
  let seating = seat(schedule);
  while (seating.unseated.length > 0) {
    for (const r of seating.unseated) schedule.remove(r);
    seating = seat(schedule);
  }
  const placed = placedMeetings(schedule, seating);
  const reasons = richReasonsOf(schedule);
  const more = insertLast({ instance, ...placed }, reasons);
  const { slots, tables, resources } = more?.toPlan() ?? placed;
  const { weight, held, missing, breaks } = more?.schedule ?? schedule;
  control.report({ phase: 'tables', fraction: 1, weight, bound, breaks });
  const isOptimal = weight === bound && missing === 0 && breaks === 0;
  return {
    slots: [...slots],
    tables: [...tables],
    resources,
    certificate,
    weight,
    held,
    missing,
    breaks,
    breaksLowerBound: 0,
    unevenness: unevennessOf(instance, slots),
    tableChanges: more ? countTableChanges(instance, slots, { ...resources, tables }) : seating.changes,
    outcome: isOptimal ? 'optimal' : control.stopped ? 'stopped' : 'budget-spent',
    moves: control.moves + (relaxed?.moves ?? 0),
    reasons: more ? richReasonsOf(more.schedule) : reasons,
  };
}

/** What stands, as a timetable has it. */
function placedMeetings({ problem, slotOf, placeOf, interpreterOf }: RichSchedule, { tables }: Seating) {
  const { hallCount, placeHall } = problem;
  return {
    slots: Array.from(slotOf, (s) => (s < 0 ? null : s)),
    tables,
    resources: {
      halls: Array.from(placeOf, (k) => (k < 0 ? null : placeHall[k]!)),
      booths: Array.from(placeOf, (k) => (k < hallCount ? null : k - hallCount)),
      interpreters: Array.from(interpreterOf, (i) => (i < 0 ? null : i)),
    },
  };
}

const countTableChanges: (...asked: Parameters<typeof fewTableChanges.check>) => number = (...asked) =>
  fewTableChanges.check(...asked).reduce((sum, { cost }) => sum + cost, 0);

/** One to four seconds for ten thousand requests (one core, 2026), if the caller sets no limit. */
function defaultMoves({ base }: RichProblem, { moveBudget }: SolveOptions): number {
  return moveBudget === undefined ? 100_000 + 12 * base.requestCount : Number.POSITIVE_INFINITY;
}

/** A move of the fast search costs about a fifth of the other's. */
function fastMoves({ base }: RichProblem, { moveBudget }: SolveOptions): number {
  const wanted = 500_000 + 40 * base.requestCount;
  return moveBudget === undefined ? wanted : Math.min(wanted, Math.floor(FAST_SHARE * moveBudget));
}

function locksNotPlaced(requests: readonly number[]): InvalidInstanceError {
  const message = `no places and interpreters were found for all ${requests.length} locked requests together`;
  return new InvalidInstanceError([{ code: 'LOCKS_CANNOT_ALL_HOLD', message, requests }]);
}
