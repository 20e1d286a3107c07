import type { Problem } from '../../model/problem';
import { unaryCount } from './cardinality';
import type { ClauseSink } from './clause-sink';

/**
 * Breaks of every person in unary (entry k: "more than k"), and the fairness bound on them. A break is counted where a
 * run of idle slots that count ends, if the person meets before it and after it on the same day.
 */
export function encodeBreaks(
  problem: Problem,
  sink: ClauseSink,
  busy: readonly (readonly number[])[],
  yes: number,
): number[][] {
  const longest = busy.map((row, p) => mostBreaks(problem, row, p, yes ^ 1));
  const { fairness } = problem;
  const leastMost = longest.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const limit = fairness === undefined ? Number.POSITIVE_INFINITY : leastMost + fairness;
  const breaks = busy.map((row, p) => {
    const begun = ladderOfDays(problem, sink, row, yes ^ 1);
    const ends = breakEnds(problem, sink, row, begun, p, yes);
    const count = unaryCount(sink, ends, Math.min(longest[p]!, limit) + 1);
    if (count[limit] !== undefined) sink.addClause([count[limit] ^ 1]);
    encodeOneRun(problem, sink, row, begun, p, count[0] ?? yes ^ 1, yes);
    return count.slice(0, Math.min(longest[p]!, limit));
  });
  if (fairness !== undefined) encodeFairness(sink, breaks, fairness, leastMost, yes);
  return breaks;
}

/** Breaks that p can have at most: one between two meetings, and one for two slots. */
function mostBreaks({ firstRequest, layout }: Problem, row: readonly number[], p: number, no: number): number {
  const meetings = firstRequest[p + 1]! - firstRequest[p]!;
  const usable = row.filter((literal) => literal !== no).length;
  return Math.max(0, Math.min(meetings, usable, (layout.slotCount + 1) >> 1) - 1);
}

/**
 * Without a break the n meetings of p fill n slots in a row: what has begun ends n slots later. Implied, and by far the
 * strongest clauses where hardly anybody has a break. Slots that do not count as idle are passed over. For one day only.
 */
function encodeOneRun(
  { firstRequest, layout, idleCounts }: Problem,
  sink: ClauseSink,
  row: readonly number[],
  begun: readonly number[],
  p: number,
  broken: number,
  yes: number,
): void {
  const { dayStart, wordCount, wordOf, bitOf } = layout;
  const meetings = firstRequest[p + 1]! - firstRequest[p]!;
  if (dayStart.length > 2 || meetings === 0 || broken === yes) return;
  const counted = row.flatMap((_, s) => ((idleCounts[p * wordCount + wordOf[s]!]! & bitOf[s]!) === 0 ? [] : [s]));
  const no = yes ^ 1;
  const unlessBroken = (...literals: number[]): void => {
    if (!literals.includes(yes)) sink.addClause([broken, ...literals].filter((literal) => literal !== no));
  };
  counted.forEach((s, i) => {
    const over = begun[counted[i - meetings]!] ?? no;
    unlessBroken(over ^ 1, row[s]! ^ 1);
    unlessBroken(begun[s]! ^ 1, over, row[s]!);
  });
  unlessBroken(begun[counted[counted.length - meetings]!] ?? no);
}

/** For each slot in which a break of p can end, the literal "one does". */
function breakEnds(
  problem: Problem,
  sink: ClauseSink,
  row: readonly number[],
  begun: readonly number[],
  p: number,
  yes: number,
): number[] {
  const { dayStart, wordCount, wordOf, bitOf } = problem.layout;
  const no = yes ^ 1;
  const ends: number[] = [];
  for (let day = 0; day + 1 < dayStart.length; day += 1) {
    const [from, to] = [dayStart[day]!, dayStart[day + 1]!];
    let later: number[] | undefined;
    const meetsAfter = (i: number): number => {
      later ??= ladder(sink, row.slice(from, to).toReversed(), no).toReversed();
      return later[i + 1]!;
    };
    const counts = (s: number): boolean => (problem.idleCounts[p * wordCount + wordOf[s]!]! & bitOf[s]!) !== 0;
    for (let s = from + 1; s + 1 < to; s += 1) {
      if (!counts(s)) continue;
      const before = begun[s - 1]!;
      // Where the next slot does not count as idle, the run ends here even if the next meeting is later.
      const after = counts(s + 1) ? row[s + 1]! : meetsAfter(s - from);
      if (before === no || after === no || row[s] === yes) continue;
      const end = sink.newLiteral();
      const conditions = [row[s]! ^ 1, before, after];
      sink.addClause([end, ...conditions.map((l) => l ^ 1)]);
      for (const condition of conditions) sink.addClause([end ^ 1, condition]);
      ends.push(end);
    }
  }
  return ends;
}

/** Entry s: the person meets in slot s or earlier on its day. */
function ladderOfDays({ layout }: Problem, sink: ClauseSink, row: readonly number[], no: number): number[] {
  const days = Array.from({ length: layout.dayStart.length - 1 }, (_, day) =>
    row.slice(layout.dayStart[day], layout.dayStart[day + 1]),
  );
  return days.flatMap((day) => ladder(sink, day, no));
}

/** Entry i: one of the literals 0 to i is true. */
function ladder(sink: ClauseSink, literals: readonly number[], no: number): number[] {
  let before = no;
  return literals.map((literal) => {
    if (literal === no) return before;
    if (before === no) return (before = literal);
    const here = sink.newLiteral();
    sink.addClause([before ^ 1, here]);
    sink.addClause([literal ^ 1, here]);
    sink.addClause([here ^ 1, before, literal]);
    return (before = here);
  });
}

/** least[k]: everybody has more than k breaks; and nobody has more than `fairness` above what everybody has. */
function encodeFairness(
  sink: ClauseSink,
  breaks: readonly (readonly number[])[],
  fairness: number,
  leastMost: number,
  yes: number,
): void {
  let above = yes;
  for (let k = 0; k < leastMost; k += 1) {
    const least = sink.newLiteral();
    sink.addClause([least ^ 1, above]);
    for (const count of breaks) {
      sink.addClause([least ^ 1, count[k] ?? yes ^ 1]);
      const most = count[k + fairness];
      if (most !== undefined) sink.addClause([least, most ^ 1]);
    }
    above = least;
  }
}
