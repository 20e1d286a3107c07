import { fewestBreaks } from '../../bound/breaks-lower-bound';
import type { Problem } from '../../model/problem';
import { exactCountAlong, oneAtMost, orderLadder } from './cardinality';
import type { ClauseSink } from './clause-sink';
import { encodeBreaks } from './encode-breaks';
import { encodeTables, limitTables } from './encode-tables';
import type { EncodedTimetable } from './encoded-timetable';

/**
 * Clauses that are true exactly for the timetables that hold every request: one slot each, one meeting at a time, tables,
 * locks, order and fairness. Implied and added because they are what makes proofs short (Bofill, Coll, Garcia, Giraldez-Cru,
 * Pesant, Suy and Villaret, JAIR 74, 2022): each person is busy in exactly as many slots as there are meetings, and in
 * each slot an even number of people is. Without `forProofs` these are left out where they can: finding is quicker then.
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
  else limitTables(problem, sink, at);
  const fewest = people.map((p) => fewestBreaks(problem, p, meetingCount(problem, p)));
  for (const p of people) {
    if (meetingCount(problem, p) > problem.capacity[p]!) sink.addClause([]);
    // Who can do without a break is held together well enough by that.
    if (forProofs || fewest[p]! > 0) exactCountAlong(sink, busy[p]!, meetingCount(problem, p), yes);
  }
  const breaks = encodeBreaks(problem, sink, busy, yes);
  fewest.forEach((least, p) => {
    if (!Number.isFinite(least)) sink.addClause([]);
    else for (let k = 0; k < least; k += 1) sink.addClause([breaks[p]![k] ?? yes ^ 1]);
  });
  return { yes, at, breaks, fewest, least: fewest.reduce((sum, n) => sum + n, 0) };
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
  return meetings.length === 1 ? meetings[0]! : oneAtMost(sink, meetings);
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
