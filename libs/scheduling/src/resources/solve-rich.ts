import { richReasonsOf } from '../explain/rich-reasons';
import type { Instance } from '../model/instance';
import type { SolveOptions, Timetable } from '../model/timetable';
import { unevennessOf } from '../model/unevenness';
import { SearchControl } from '../search/search-control';
import { InvalidInstanceError } from '../validation/instance-problem';
import { compileRich } from './compile-rich';
import { constructRich, profits } from './construct-rich';
import { EjectSearch } from './eject-search';
import { HomeHalls } from './home-halls';
import { improveRich } from './improve-rich';
import { placeLocked } from './locked-placement';
import { Places } from './places';
import { selectAndCertifyRich } from './rich-bound';
import { RichSchedule } from './rich-schedule';
import { seat } from './seat';

/** Makes a timetable of a valid instance that is not plain. The same contract as `solve`. */
export function solveRich(instance: Instance, options: SolveOptions): Timetable {
  const problem = compileRich(instance);
  const { base } = problem;
  const control = new SearchControl(options, options.moveBudget ?? 150_000 + 20 * base.requestCount);
  const selection = selectAndCertifyRich(problem);
  const { certificate } = selection;
  const { bound } = certificate;
  control.report({ phase: 'bound', fraction: 1, weight: 0, bound, breaks: 0 });
  const schedule = new RichSchedule(problem);
  const locked = Array.from(base.locked.keys()).filter((r) => base.locked[r]! >= 0);
  if (placeLocked(schedule, locked) !== 'placed') throw locksNotPlaced(locked);
  const homes = new HomeHalls(problem, selection.share, control.random);
  const places = new Places(schedule, control.random, homes);
  const profit = profits(schedule, selection);
  constructRich(schedule, places, selection, profit, control.random);
  control.report({ phase: 'construction', fraction: 1, weight: schedule.weight, bound, breaks: schedule.breaks });
  improveRich(schedule, new EjectSearch(schedule, places, control, profit), places, bound, control, instance.fairness);
  let seating = seat(schedule);
  while (seating.unseated.length > 0) {
    for (const r of seating.unseated) schedule.remove(r);
    seating = seat(schedule);
  }
  const { weight, held, missing, breaks } = schedule;
  control.report({ phase: 'tables', fraction: 1, weight, bound, breaks });
  const slots = Array.from(schedule.slotOf, (s) => (s < 0 ? null : s));
  const unevenness = unevennessOf(instance, slots);
  const isOptimal = weight === bound && missing === 0 && breaks === 0;
  return {
    slots,
    tables: seating.tables,
    resources: {
      halls: Array.from(schedule.placeOf, (k) => (k < 0 ? null : problem.placeHall[k]!)),
      booths: Array.from(schedule.placeOf, (k) => (k < problem.hallCount ? null : k - problem.hallCount)),
      interpreters: Array.from(schedule.interpreterOf, (i) => (i < 0 ? null : i)),
    },
    certificate,
    weight,
    held,
    missing,
    breaks,
    breaksLowerBound: 0,
    unevenness,
    tableChanges: seating.changes,
    outcome: isOptimal ? 'optimal' : control.stopped ? 'stopped' : 'budget-spent',
    moves: control.moves,
    reasons: richReasonsOf(schedule),
  };
}

function locksNotPlaced(requests: readonly number[]): InvalidInstanceError {
  const message = `no places and interpreters were found for all ${requests.length} locked requests together`;
  return new InvalidInstanceError([{ code: 'LOCKS_CANNOT_ALL_HOLD', message, requests }]);
}
