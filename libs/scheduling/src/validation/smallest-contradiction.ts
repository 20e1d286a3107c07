import { smallestHittingSet } from './smallest-hitting-set';

export type Verdict = 'holds' | 'contradictory' | 'unknown';

interface Contradiction {
  readonly part: readonly number[];
  /** True if it is proved that no contradictory part has fewer members. */
  readonly isSmallest: boolean;
}

/** A question costs as much as this many members, besides its own. */
const QUESTION_COSTS = 100;

/**
 * A contradictory part of `all` with the fewest members. Whatever holds leaves out a set of members (a correction), and
 * every contradictory part has one of each such set. So the smallest set that hits all corrections known so far is either
 * contradictory, and then nothing smaller is, or holds, and then it grows to another correction (implicit hitting sets:
 * Ignatiev, Previti, Liffiton and Marques-Silva, CP 2015).
 *
 * @param known a contradictory part, given back where nothing smaller is found in time
 * @param judge asked about each member alone first, which has to be cheap
 * @param effort members asked about in all, when they are asked about together
 */
export function smallestContradiction(
  all: readonly number[],
  known: readonly number[],
  judge: (part: readonly number[]) => Verdict,
  effort: number,
): Contradiction {
  const isKnown = new Set(known);
  let left = effort;
  let isExact = true;
  const ask = (part: readonly number[]): Verdict => {
    left -= part.length + QUESTION_COSTS;
    const verdict = judge(part);
    if (verdict === 'unknown') isExact = false;
    return verdict;
  };
  /** As much as holds together with the part. */
  const grow = (part: readonly number[]): Set<number> => {
    const holding = new Set(part);
    const add = (chunk: readonly number[]): void => {
      if (chunk.length === 0 || left < 0) return;
      if (ask([...holding, ...chunk]) !== 'contradictory') {
        for (const member of chunk) holding.add(member);
        return;
      }
      if (chunk.length === 1) return;
      const half = Math.ceil(chunk.length / 2);
      add(chunk.slice(0, half));
      add(chunk.slice(half));
    };
    // Mostly everything else holds: then only the known part has to be looked at.
    add(all.filter((member) => !holding.has(member) && !isKnown.has(member)));
    for (const member of known) if (!holding.has(member)) add([member]);
    return holding;
  };
  for (const member of known.length > 1 ? all : []) {
    const verdict = judge([member]);
    if (verdict === 'contradictory') return { part: [member], isSmallest: true };
    if (verdict === 'unknown') isExact = false;
  }
  const corrections: number[][] = [];
  for (let size = 2; ;) {
    const hitting = smallestHittingSet(corrections, size, known.length - 1);
    if (hitting === null) return { part: known, isSmallest: isExact };
    if (hitting === 'unknown') return { part: known, isSmallest: false };
    size = Math.max(size, hitting.length);
    if (hitting.length > 0 && ask(hitting) === 'contradictory')
      return { part: hitting.sort((one, other) => one - other), isSmallest: isExact };
    const holding = grow(hitting);
    if (left < 0) return { part: known, isSmallest: false };
    corrections.push(all.filter((member) => !holding.has(member)));
  }
}
