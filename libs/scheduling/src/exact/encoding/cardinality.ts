import type { ClauseSink } from './clause-sink';

const PAIRWISE_UP_TO = 8;

/** At most one of the literals, returning "one of them is": pairwise where they are few, else by a ladder. */
export function oneAtMost(sink: ClauseSink, literals: readonly number[]): number {
  if (literals.length > PAIRWISE_UP_TO) return orderLadder(sink, literals).at(-1)!;
  literals.forEach((a, i) => {
    for (const b of literals.slice(i + 1)) sink.addClause([a ^ 1, b ^ 1]);
  });
  const any = sink.newLiteral();
  sink.addClause([any ^ 1, ...literals]);
  for (const literal of literals) sink.addClause([literal ^ 1, any]);
  return any;
}

/**
 * At most one of the literals (Sinz, CP 2005), returning for each place "the one is here or before": entry i is the disjunction of
 * literals 0 to i.
 */
export function orderLadder(sink: ClauseSink, literals: readonly number[]): number[] {
  const ladder: number[] = [];
  literals.forEach((literal, i) => {
    const before = ladder[i - 1];
    const here = before === undefined ? literal : sink.newLiteral();
    ladder.push(here);
    if (before === undefined) return;
    sink.addClause([before ^ 1, here]);
    sink.addClause([literal ^ 1, here]);
    sink.addClause([here ^ 1, before, literal]);
    sink.addClause([before ^ 1, literal ^ 1]);
  });
  return ladder;
}

/**
 * How many of the literals are true, in unary: entry k is "more than k". Exact in both directions up to `most`, which
 * is the number of entries at most (totalizer of Bailleux and Boufkhad, CP 2003). One way only, the entries may be true
 * where the literals are not: half the clauses, and enough for an upper limit.
 */
export function unaryCount(
  sink: ClauseSink,
  literals: readonly number[],
  most: number,
  oneWay: boolean = false,
): number[] {
  if (literals.length <= 1) return literals.slice(0, most);
  const middle = literals.length >> 1;
  const left = unaryCount(sink, literals.slice(0, middle), most, oneWay);
  const right = unaryCount(sink, literals.slice(middle), most, oneWay);
  return unarySum(sink, left, right, most, oneWay);
}

/** The sum of two unary numbers, with at most `most` entries. */
export function unarySum(
  sink: ClauseSink,
  left: readonly number[],
  right: readonly number[],
  most: number,
  oneWay: boolean = false,
): number[] {
  const size = Math.min(most, left.length + right.length);
  const sum = Array.from({ length: size }, () => sink.newLiteral());
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      const up = Math.min(i + j, size);
      if (up > 0 && i + j <= size) {
        const because = [...(i > 0 ? [left[i - 1]! ^ 1] : []), ...(j > 0 ? [right[j - 1]! ^ 1] : [])];
        sink.addClause([...because, sum[up - 1]!]);
      }
      if (!oneWay && i + j < size) {
        const because = [...(i < left.length ? [left[i]!] : []), ...(j < right.length ? [right[j]!] : [])];
        sink.addClause([...because, sum[i + j]! ^ 1]);
      }
    }
  }
  return sum;
}

/**
 * Exactly `target` of the literals are true, by counting along the row; `yes` and its negation stand for places that
 * are known. Entry i of the result counts the first i literals in unary (entry k of it: "more than k").
 */
export function exactCountAlong(
  sink: ClauseSink,
  literals: readonly number[],
  target: number,
  yes: number,
): number[][] {
  const no = yes ^ 1;
  let left = literals.filter((literal) => literal !== no).length;
  if (left < target) sink.addClause([]);
  let seen = 0;
  const counts = [Array.from({ length: target }, () => no)];
  for (const literal of literals) {
    const before = counts.at(-1)!;
    if (literal === no) {
      counts.push(before);
      continue;
    }
    seen += 1;
    left -= 1;
    const after = before.map((_, k) => {
      if (k >= seen) return no;
      return k < target - left ? yes : sink.newLiteral();
    });
    after.forEach((more, k) => {
      const least = k === 0 ? yes : before[k - 1]!;
      sink.addClause([before[k]! ^ 1, more]);
      sink.addClause([literal ^ 1, least ^ 1, more]);
      sink.addClause([before[k]!, literal, more ^ 1]);
      sink.addClause([before[k]!, least, more ^ 1]);
    });
    sink.addClause([literal ^ 1, target === 0 ? no : before[target - 1]! ^ 1]);
    counts.push(after);
  }
  return counts;
}
