import { lowestBit } from '../model/slot-layout';
import type { ReasonCode, UnscheduledReason } from '../model/timetable';
import type { Schedule } from '../search/schedule';

/** One reason for each request that the schedule does not hold. */
export function reasonsOf(schedule: Schedule): UnscheduledReason[] {
  const reasons: UnscheduledReason[] = [];
  for (let r = 0; r < schedule.problem.requestCount; r += 1) {
    if (schedule.slotOf[r]! >= 0) continue;
    reasons.push({ request: r, code: reasonOf(schedule, r), commonSlots: schedule.problem.choices[r]! });
  }
  return reasons;
}

/** Why r has no place in this very timetable: looks at every slot that the two have in common. */
function reasonOf(schedule: Schedule, r: number): ReasonCode {
  const { a, b, capacity, choices } = schedule.problem;
  if (choices[r] === 0) return 'NO_COMMON_SLOT';
  const fullA = schedule.count[a[r]!]! >= capacity[a[r]!]!;
  const fullB = schedule.count[b[r]!]! >= capacity[b[r]!]!;
  if (fullA && fullB) return 'BOTH_FULL';
  if (fullA) return 'A_FULL';
  if (fullB) return 'B_FULL';
  const seen = whatStandsInTheWay(schedule, r);
  if (seen.open) return 'OUTWEIGHED';
  if (seen.outOfOrder) return 'ORDER';
  if (seen.tablesFull) return 'TABLES_FULL';
  if (seen.onlyA && seen.onlyB) return 'BOTH_BUSY';
  if (seen.onlyA) return 'A_BUSY';
  return seen.onlyB ? 'B_BUSY' : 'BOTH_BUSY';
}

interface Obstacles {
  open: boolean;
  outOfOrder: boolean;
  tablesFull: boolean;
  onlyA: boolean;
  onlyB: boolean;
}

function whatStandsInTheWay(schedule: Schedule, r: number): Obstacles {
  const { a, b, allowed, layout } = schedule.problem;
  const { wordCount, firstSlot, bitOf } = layout;
  const found: Obstacles = { open: false, outOfOrder: false, tablesFull: false, onlyA: false, onlyB: false };
  for (let w = 0; w < wordCount; w += 1) {
    const busyA = schedule.busy[a[r]! * wordCount + w]!;
    const busyB = schedule.busy[b[r]! * wordCount + w]!;
    for (let word = allowed[r * wordCount + w]!; word !== 0; word &= word - 1) {
      const s = firstSlot[w]! + lowestBit(word);
      const [inA, inB] = [(busyA & bitOf[s]!) !== 0, (busyB & bitOf[s]!) !== 0];
      if (inA && !inB) found.onlyA = true;
      else if (inB && !inA) found.onlyB = true;
      else if (!inA && (schedule.open[w]! & bitOf[s]!) === 0) found.tablesFull = true;
      else if (!inA && !schedule.isInOrder(r, s)) found.outOfOrder = true;
      else if (!inA) found.open = true;
    }
  }
  return found;
}
