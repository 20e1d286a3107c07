import type { Selection } from '../bound/certificate';
import type { SolveOptions } from '../model/timetable';
import { construct } from '../search/construct';
import { improve } from '../search/improve';
import { Schedule } from '../search/schedule';
import { SearchControl } from '../search/search-control';
import type { Places } from './places';
import type { RichProblem } from './rich-problem';
import type { RichSchedule } from './rich-schedule';

/**
 * Solves the plain relaxation with the fast search, to take over what fits: the nearer the instance is to a plain one,
 * the more that is. Only worth it where nobody walks, for a meeting that stays in its slot has to stay in its hall.
 * @returns the slot of each request (-1: not held), and the moves that it took
 */
export function solveRelaxation(
  { base }: RichProblem,
  selection: Selection,
  options: SolveOptions,
  budgetMoves: number,
): { slotOf: Int32Array; moves: number } {
  const control = new SearchControl({ ...options, onProgress: undefined }, budgetMoves);
  const plain = new Schedule({ ...base, fairness: undefined });
  construct(plain, selection, control.random);
  improve(plain, selection, control);
  return { slotOf: plain.slotOf, moves: control.moves };
}

/** Puts every request into the slot that it has in the relaxation, as far as it fits there, hardest and heaviest first. */
export function takeOver(schedule: RichSchedule, places: Places, slotOf: Int32Array): void {
  const { base, length, interpretersOf } = schedule.problem;
  const hardness = (r: number): number => (length[r]! > 1 ? 2 : 0) + (interpretersOf[r] ? 1 : 0);
  const held = Array.from(base.weight.keys()).filter((r) => slotOf[r]! >= 0 && schedule.waiting.has(r));
  held.sort((x, y) => hardness(y) - hardness(x) || base.weight[y]! - base.weight[x]! || x - y);
  for (const r of held) places.insertAt(r, slotOf[r]!);
}
