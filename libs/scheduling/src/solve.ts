import { breaksLowerBound } from './bound/breaks-lower-bound';
import { selectAndCertify, type Selection } from './bound/certificate';
import { reasonsOf } from './explain/reasons';
import type { Instance } from './model/instance';
import { isPlain } from './model/is-plain';
import { compileProblem, type Problem } from './model/problem';
import type { SolveOptions, Timetable } from './model/timetable';
import { missingMeetings, unevennessOf, wantedMeetings } from './model/unevenness';
import { assignTables } from './placing/assign-tables';
import { solveRich } from './resources/solve-rich';
import { improve } from './search/improve';
import { construct } from './search/construct';
import { evenOut } from './search/even-out';
import { Schedule } from './search/schedule';
import { SearchControl } from './search/search-control';
import { InvalidInstanceError } from './validation/instance-problem';
import { validateInstance } from './validation/validate-instance';

/**
 * Makes a timetable: the hard rules always, then most weight, then fewest breaks, then fewest changes of table.
 * Without `shouldStop` the result depends on instance, seed and move budget alone, to the byte.
 * @throws InvalidInstanceError with every problem found, before any solving
 */
export function solve(instance: Instance, options: SolveOptions): Timetable {
  const problems = validateInstance(instance);
  if (problems.length > 0) throw new InvalidInstanceError(problems);
  if (!isPlain(instance)) return solveRich(instance, options);
  const problem = compileProblem(instance);
  const control = new SearchControl(options, options.moveBudget ?? defaultBudget(problem));
  const selection = selectAndCertify(problem);
  const { bound } = selection.certificate;
  control.report({ phase: 'bound', fraction: 1, weight: 0, bound, breaks: 0 });
  const schedule = new Schedule(problem);
  construct(schedule, selection, control.random);
  control.report({ phase: 'construction', fraction: 1, weight: schedule.weight, bound, breaks: 0 });
  improve(schedule, selection, control);
  if (instance.fairness === undefined) evenOut(schedule, wantedMeetings(instance), () => control.ask());
  return present(instance, schedule, selection, control);
}

/** About a second of search for a few thousand requests, four for a hundred thousand (one core, 2026). */
function defaultBudget({ requestCount }: Problem): number {
  return 1_500_000 + 45 * requestCount;
}

function present(instance: Instance, schedule: Schedule, selection: Selection, control: SearchControl): Timetable {
  const { problem } = schedule;
  const slots = Array.from(schedule.slotOf, (s) => (s < 0 ? null : s));
  const seating = assignTables(problem, schedule.slotOf);
  const lowerBound = breaksLowerBound(problem, schedule.count).total;
  const { certificate } = selection;
  control.report({
    phase: 'tables',
    fraction: 1,
    weight: schedule.weight,
    bound: certificate.bound,
    breaks: schedule.breaks,
  });
  const optimal = schedule.weight === certificate.bound && schedule.breaks === lowerBound;
  return {
    slots,
    tables: seating.tables,
    certificate,
    weight: schedule.weight,
    held: schedule.held,
    missing: missingMeetings(instance, slots),
    breaks: schedule.breaks,
    breaksLowerBound: lowerBound,
    unevenness: unevennessOf(instance, slots),
    tableChanges: seating.changes,
    outcome: optimal ? 'optimal' : control.stopped ? 'stopped' : 'budget-spent',
    moves: control.moves,
    reasons: reasonsOf(schedule),
  };
}
