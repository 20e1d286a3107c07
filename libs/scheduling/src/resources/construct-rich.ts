import type { Selection } from '../bound/certificate';
import type { Random } from '../random/random';
import type { Places } from './places';
import type { RichSchedule } from './rich-schedule';

/** A long meeting, or one that needs an interpreter, is as hard to place as one with so many fewer slots to choose from. */
const LENGTH_HARDNESS = 8;
const INTERPRETER_HARDNESS = 8;

/** Places the selected requests, hardest first, then whatever else fits by falling profit. Locks stand already. */
export function constructRich(
  schedule: RichSchedule,
  places: Places,
  selection: Selection,
  profit: Float64Array,
  random: Random,
): void {
  const { base, length, interpretersOf } = schedule.problem;
  const open = Int32Array.from(schedule.waiting.members.subarray(0, schedule.waiting.size));
  random.shuffle(open);
  const { a, b, capacity, choices } = base;
  const hardness = Float64Array.from(choices, (count, r) => {
    const special = LENGTH_HARDNESS * (length[r]! - 1) + (interpretersOf[r] ? INTERPRETER_HARDNESS : 0);
    return special - count + 0.01 * (capacity[a[r]!]! + capacity[b[r]!]!);
  });
  const selected = open.filter((r) => selection.share[r] === 2).sort((x, y) => hardness[y]! - hardness[x]!);
  const others = open.filter((r) => selection.share[r] !== 2);
  others.sort((x, y) => selection.share[y]! - selection.share[x]! || profit[y]! - profit[x]!);
  for (const r of selected) places.insert(r);
  for (const r of others) places.insert(r);
}

/** What each request is worth beyond the prices of what it uses; the bound's own measure of who should be held. */
export function profits({ problem }: RichSchedule, { certificate }: Selection): Float64Array {
  const { a, b, weight } = problem.base;
  const { prices, interpreterPrice = 0 } = certificate;
  return Float64Array.from(weight, (own, r) => {
    const interpreter = problem.interpretersOf[r] ? interpreterPrice : 0;
    return own - prices[a[r]!]! - prices[b[r]!]! - interpreter;
  });
}
