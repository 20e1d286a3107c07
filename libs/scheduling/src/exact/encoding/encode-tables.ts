import type { Problem } from '../../model/problem';
import { unaryCount, unarySum } from './cardinality';
import type { ClauseSink } from './clause-sink';
import type { EncodedTimetable } from './encoded-timetable';
import { hostsOf } from './hosts';

/** Up to so many tables free a slot, it pays to count them exactly. */
const SCARCE_A_SLOT = 2;

/** True where nearly all tables are taken: then even a search without proofs needs them counted exactly. */
export function areTablesScarce({ slotLimit, requestCount, layout }: Problem): boolean {
  return slotLimit.reduce((sum, n) => sum + n, 0) - requestCount <= SCARCE_A_SLOT * layout.slotCount;
}

/**
 * At most as many meetings as tables in each slot, in few clauses: each meeting is given to one of its two people, and
 * of the meetings of one person at most one is held in a slot.
 */
export function limitTables(problem: Problem, sink: ClauseSink, at: EncodedTimetable['at']): void {
  const { tables, layout } = problem;
  const hosted = hostsOf(problem);
  for (let s = 0; s < layout.slotCount; s += 1) {
    const held = hosted.flatMap((requests) => {
      const here = requests.flatMap((r) => at[r]!.flatMap(({ slot, literal }) => (slot === s ? [literal] : [])));
      return here.length > 1 ? [anyOf(sink, here)] : here;
    });
    const limit = tables[s]!;
    const beyond = unaryCount(sink, held, limit + 1, true)[limit];
    if (beyond !== undefined) sink.addClause([beyond ^ 1]);
  }
}

/** True where one of the literals is; it may be true besides. */
function anyOf(sink: ClauseSink, literals: readonly number[]): number {
  const any = sink.newLiteral();
  for (const literal of literals) sink.addClause([literal ^ 1, any]);
  return any;
}

/** At most as many meetings as tables in each slot, counted by the people in it: twice as many, and never an odd number. */
export function encodeTables(problem: Problem, sink: ClauseSink, busy: readonly number[][], yes: number): void {
  const { layout, tables, requestCount } = problem;
  const no = yes ^ 1;
  let capacity = 0;
  const free: { slot: number; meetings: number[] }[] = [];
  for (let s = 0; s < layout.slotCount; s += 1) {
    const present = busy.map((row) => row[s]!).filter((literal) => literal !== no);
    const limit = Math.min(tables[s]!, present.length >> 1);
    const count = unaryCount(sink, present, 2 * limit + 1);
    const beyond = count[2 * limit];
    if (beyond !== undefined) sink.addClause([beyond ^ 1]);
    for (let k = 0; k + 1 < count.length; k += 2) sink.addClause([count[k]! ^ 1, count[k + 1]!]);
    capacity += limit;
    free.push({ slot: s, meetings: Array.from({ length: limit }, (_, k) => count[2 * k]!) });
  }
  const spare = capacity - requestCount;
  if (spare < 0) sink.addClause([]);
  else if (spare <= SCARCE_A_SLOT * layout.slotCount)
    encodeSpare(
      sink,
      free.map(({ meetings }) => meetings),
      spare,
    );
}

/** The tables left free sum to what is left over, in unary: it closes the last slots where tables are scarce. */
function encodeSpare(sink: ClauseSink, meetings: readonly number[][], spare: number): void {
  const spareOf = meetings.map((row) =>
    row
      .toReversed()
      .map((literal) => literal ^ 1)
      .slice(0, spare + 1),
  );
  const total = sumOf(sink, spareOf, spare + 1);
  if (total[spare] !== undefined) sink.addClause([total[spare] ^ 1]);
  if (spare > 0 && total[spare - 1] !== undefined) sink.addClause([total[spare - 1]!]);
}

function sumOf(sink: ClauseSink, rows: readonly number[][], most: number): number[] {
  if (rows.length === 1) return rows[0]!;
  const middle = rows.length >> 1;
  return unarySum(sink, sumOf(sink, rows.slice(0, middle), most), sumOf(sink, rows.slice(middle), most), most);
}
