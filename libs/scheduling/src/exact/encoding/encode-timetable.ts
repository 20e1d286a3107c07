import { fewestBreaks } from '../../bound/breaks-lower-bound';
import type { Problem } from '../../model/problem';
import { atMostOne, exactCountAlong, orderLadder, unaryCount, unarySum } from './cardinality';
import type { ClauseSink } from './clause-sink';
import { encodeBreaks } from './encode-breaks';

/** The variables of an encoded event: what a model is read from and what the objective is made of. */
export interface EncodedTimetable {
  readonly yes: number;
  /** at[r]: slot and literal "request r is held in it", for each slot that it may have. */
  readonly at: readonly { readonly slot: number; readonly literal: number }[][];
  /** breaks[p][k]: person p has more than k breaks. */
  readonly breaks: readonly (readonly number[])[];
  /** Fewest breaks of each person, looked at alone. */
  readonly fewest: readonly number[];
}

/**
 * Clauses that are true exactly for the timetables that hold every request: one slot each, one meeting at a time, tables,
 * locks, order and fairness. Implied and added because they are what makes proofs short (Bofill, Coll, Garcia, Giraldez-Cru,
 * Pesant, Suy and Villaret, JAIR 74, 2022): each person is busy in exactly as many slots as there are meetings, and in
 * each slot an even number of people is. Without `forProofs` the latter is left out: finding is quicker then.
 */
export function encodeTimetable(
  problem: Problem,
  sink: ClauseSink,
  { forProofs }: { forProofs: boolean } = { forProofs: true },
): EncodedTimetable {
  const yes = sink.newLiteral();
  sink.addClause([yes]);
  const { layout, personCount, requestCount } = problem;
  const slots = Array.from({ length: layout.slotCount }, (_, s) => s);
  const people = Array.from({ length: personCount }, (_, p) => p);
  const at = Array.from({ length: requestCount }, (_, r) =>
    slots.filter((s) => mayMeet(problem, r, s)).map((slot) => ({ slot, literal: sink.newLiteral() })),
  );
  const meetingsAt = people.map((p) => slots.map((s) => meetingsOf(problem, at, p, s)));
  const busy = meetingsAt.map((row) => row.map((meetings) => busyLiteral(sink, meetings, yes ^ 1)));
  const ladders = at.map((places) => {
    sink.addClause(places.map(({ literal }) => literal));
    return orderLadder(
      sink,
      places.map(({ literal }) => literal),
    );
  });
  encodeOrder(problem, sink, at, ladders);
  if (forProofs) encodeTables(problem, sink, busy, yes);
  else limitTables(problem, sink, busy, yes);
  for (const p of people) {
    if (meetingCount(problem, p) > problem.capacity[p]!) sink.addClause([]);
    exactCountAlong(sink, busy[p]!, meetingCount(problem, p), yes);
  }
  const fewest = people.map((p) => fewestBreaks(problem, p, meetingCount(problem, p)));
  const breaks = encodeBreaks(problem, sink, busy, yes);
  fewest.forEach((least, p) => {
    if (!Number.isFinite(least)) sink.addClause([]);
    else for (let k = 0; k < least; k += 1) sink.addClause([breaks[p]![k] ?? yes ^ 1]);
  });
  return { yes, at, breaks, fewest };
}

const meetingCount = ({ firstRequest }: Problem, p: number): number => firstRequest[p + 1]! - firstRequest[p]!;

function mayMeet({ layout, allowed }: Problem, r: number, s: number): boolean {
  return (allowed[r * layout.wordCount + layout.wordOf[s]!]! & layout.bitOf[s]!) !== 0;
}

function meetingsOf(problem: Problem, at: EncodedTimetable['at'], p: number, s: number): number[] {
  const { firstRequest, requestsOf } = problem;
  return Array.from(requestsOf.subarray(firstRequest[p], firstRequest[p + 1])).flatMap((r) =>
    at[r]!.filter(({ slot }) => slot === s).map(({ literal }) => literal),
  );
}

/** "p is busy in s": one of the meetings, and never two of them. */
function busyLiteral(sink: ClauseSink, meetings: readonly number[], no: number): number {
  if (meetings.length === 0) return no;
  if (meetings.length === 1) return meetings[0]!;
  atMostOne(sink, meetings);
  const busy = sink.newLiteral();
  sink.addClause([busy ^ 1, ...meetings]);
  for (const literal of meetings) sink.addClause([literal ^ 1, busy]);
  return busy;
}

/** By the slot that the one has reached, the other is over. */
function encodeOrder(
  problem: Problem,
  sink: ClauseSink,
  at: EncodedTimetable['at'],
  ladders: readonly number[][],
): void {
  problem.later?.forEach((afters, before) => {
    for (const after of afters) {
      at[after]!.forEach(({ slot }, i) => {
        const reached = ladders[after]![i]!;
        const last = at[before]!.findLastIndex((place) => place.slot < slot);
        sink.addClause(last < 0 ? [reached ^ 1] : [reached ^ 1, ladders[before]![last]!]);
      });
    }
  });
}

/** At most twice as many people as tables in each slot. */
function limitTables({ tables, layout }: Problem, sink: ClauseSink, busy: readonly number[][], yes: number): void {
  for (let s = 0; s < layout.slotCount; s += 1) {
    const present = busy.map((row) => row[s]!).filter((literal) => literal !== (yes ^ 1));
    const beyond = unaryCount(sink, present, 2 * tables[s]! + 1, true)[2 * tables[s]!];
    if (beyond !== undefined) sink.addClause([beyond ^ 1]);
  }
}

/** At most as many meetings as tables in each slot, counted by the people in it: twice as many, and never an odd number. */
function encodeTables(problem: Problem, sink: ClauseSink, busy: readonly number[][], yes: number): void {
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
  else if (spare <= 2 * layout.slotCount)
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
