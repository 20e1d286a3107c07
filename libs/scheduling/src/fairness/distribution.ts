/** How a number is spread over people. All zero for no people. */
export interface Distribution {
  readonly people: number;
  readonly total: number;
  readonly mean: number;
  readonly minimum: number;
  /** The middle value; the mean of the two middle ones of an even number. */
  readonly median: number;
  readonly maximum: number;
  /** maximum - minimum. */
  readonly spread: number;
  /** Square root of the mean squared distance from the mean (of all people, not of a sample). */
  readonly standardDeviation: number;
  /** 0 where all have the same, towards 1 where one has everything: see `giniCoefficient`. */
  readonly gini: number;
  /** histogram[n]: people who have n; for whole numbers only, of which the largest is its last index. */
  readonly histogram: readonly number[];
}

/** @param values one whole number >= 0 a person, in any order */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = [...values].sort((x, y) => x - y);
  const people = sorted.length;
  const [minimum, maximum] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const total = sorted.reduce((sum, n) => sum + n, 0);
  const mean = people === 0 ? 0 : total / people;
  const variance = people === 0 ? 0 : sorted.reduce((sum, n) => sum + (n - mean) ** 2, 0) / people;
  const histogram = Array.from({ length: people === 0 ? 0 : maximum + 1 }, () => 0);
  for (const n of sorted) histogram[n]! += 1;
  return {
    people,
    total,
    mean,
    minimum,
    median: people === 0 ? 0 : (sorted[(people - 1) >> 1]! + sorted[people >> 1]!) / 2,
    maximum,
    spread: maximum - minimum,
    standardDeviation: Math.sqrt(variance),
    gini: giniCoefficient(sorted),
    histogram,
  };
}

/**
 * Gini coefficient: half the mean absolute difference of all pairs, relative to the mean. With x sorted in rising order
 * and i from 1, G = sum((2 i - n - 1) x_i) / (n sum(x)) (Sen, On Economic Inequality, 1973; Damgaard and Weiner, Ecology
 * 81, 2000). Not corrected for small n: of n people of whom one has everything it is 1 - 1/n. 0 if nobody has anything.
 * @param sorted numbers >= 0 in rising order
 */
export function giniCoefficient(sorted: readonly number[]): number {
  const n = sorted.length;
  const total = sorted.reduce((sum, x) => sum + x, 0);
  if (total === 0) return 0;
  return sorted.reduce((sum, x, i) => sum + (2 * (i + 1) - n - 1) * x, 0) / (n * total);
}
