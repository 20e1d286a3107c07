import type { Selection } from '../bound/certificate';
import type { Random } from '../random/random';
import { Inserter } from './inserter';
import type { Schedule } from './schedule';
import { WalkInserter } from './walk-inserter';

const WALK_STEPS = 500;

/**
 * Places locked requests, then the selected ones, those with the fewest choices first, then whatever else fits by
 * falling weight. Requests that find no place wait for the search.
 */
export function construct(schedule: Schedule, selection: Selection, random: Random): void {
  const { problem } = schedule;
  const inserter = new Inserter(schedule);
  for (let r = 0; r < problem.requestCount; r += 1) {
    if (problem.locked[r]! >= 0) schedule.place(r, problem.locked[r]!);
  }
  const rest = Int32Array.from({ length: problem.requestCount }, (_, r) => r).filter(
    (r) => problem.locked[r]! < 0 && problem.choices[r]! > 0,
  );
  random.shuffle(rest);
  const selected = rest.filter((r) => selection.share[r] === 2);
  const tightness = Float64Array.from(problem.weight, (_, r) => hardness(schedule, r));
  selected.sort((x, y) => tightness[x]! - tightness[y]!);
  const others = rest.filter((r) => selection.share[r] !== 2);
  const { prices } = selection.certificate;
  const profit = (r: number): number => problem.weight[r]! - prices[problem.a[r]!]! - prices[problem.b[r]!]!;
  const profits = Float64Array.from(problem.weight, (_, r) => profit(r) + (selection.share[r] === 1 ? 1e6 : 0));
  others.sort((x, y) => profits[y]! - profits[x]!);
  const missed = selected.filter((r) => !inserter.insert(r));
  const walker = new WalkInserter(schedule, inserter, random);
  for (const r of missed) if (schedule.hasRoom(r)) walker.insert(r, WALK_STEPS);
  for (const r of others) {
    if (schedule.open.every((word) => word === 0)) break;
    if (schedule.hasRoom(r)) inserter.insertDirect(r);
  }
}

/** Fewer common slots, and busier people in them, make a request harder to place. */
function hardness({ problem }: Schedule, r: number): number {
  const { a, b, capacity, choices } = problem;
  return choices[r]! - 0.01 * (capacity[a[r]!]! + capacity[b[r]!]!);
}
