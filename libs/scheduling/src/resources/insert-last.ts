import { richReasonsOf } from '../explain/rich-reasons';
import type { UnscheduledReason } from '../model/timetable';
import { RichBoard, type Seat } from '../repair/rich/rich-board';
import type { Place, StandingPlan } from '../repair/standing-plan';
import { richWaiting } from '../waiting/rich-waiting';

/**
 * Places what fits once the tables are given out, heaviest first, until nothing does: the search tries few interpreters
 * for a request and does not know which tables a long meeting finds. Nobody moves, and nobody gets beyond the fairness
 * bound.
 *
 * @param reasons of the plan; only a request that is outweighed, as far as they know, can fit
 * @returns the board with more meetings than the plan; null where nothing fits
 */
export function insertLast(plan: StandingPlan, reasons: readonly UnscheduledReason[]): RichBoard | null {
  let open = outweighed(reasons);
  if (open.length === 0) return null;
  const board = new RichBoard(plan);
  const { requests, fairness } = board.instance;
  let placed = 0;
  for (let before = -1; before < placed; open = outweighed(richReasonsOf(board.schedule))) {
    before = placed;
    open.sort((x, y) => requests[y]!.weight - requests[x]!.weight || x - y);
    let ground = richWaiting(board);
    for (const r of open) {
      const found = ground.placeFor(r, undefined, 0, undefined);
      if (!found) continue;
      board.place(r, seatAt(board, found.place));
      placed += 1;
      // The bound is measured from what everybody has now.
      if (fairness !== undefined) ground = richWaiting(board);
    }
  }
  return placed > 0 ? board : null;
}

const outweighed = (reasons: readonly UnscheduledReason[]): number[] =>
  reasons.flatMap(({ request, code }) => (code === 'OUTWEIGHED' ? [request] : []));

const seatAt = ({ problem }: RichBoard, { slot, table, hall, booth, interpreter }: Place): Seat => ({
  slot,
  place: booth === undefined || booth === null ? (hall ?? 0) : problem.hallCount + booth,
  interpreter: interpreter ?? -1,
  table: table ?? -1,
});
