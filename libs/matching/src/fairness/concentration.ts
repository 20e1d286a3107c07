/** Points of a Lorenz curve at most: enough to draw it. */
const CURVE_POINTS = 50;

export interface CurvePoint {
  suppliers: number;
  places: number;
}

/**
 * Gini coefficient of counts: 0 where all have as many, near 1 where one has all of them. Half of the mean absolute
 * difference over the mean (Gini 1912), from sorted counts: `2 * sum(i * x_i) / (n * sum(x)) - (n + 1) / n`.
 */
export function giniOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, count, at) => sum + (at + 1) * count, 0);
  return Math.max(0, (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length);
}

/** Lorenz curve from (0, 0) to (1, 1): the share of the places that the least listed share of suppliers has. */
export function lorenzOf(counts: readonly number[]): CurvePoint[] {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  const curve: CurvePoint[] = [{ suppliers: 0, places: 0 }];
  const step = Math.max(1, Math.ceil(sorted.length / CURVE_POINTS));
  let sum = 0;
  for (const [at, count] of sorted.entries()) {
    sum += count;
    const last = at === sorted.length - 1;
    if ((at + 1) % step === 0 || last)
      curve.push({ suppliers: (at + 1) / sorted.length, places: total === 0 ? 0 : sum / total });
  }
  return curve;
}

/**
 * In how many lists one supplier may stand so that `places` shared out among `suppliers` stay within a Gini coefficient.
 * With nobody above c and a mean of m, the coefficient is at most 1 - m / c (reached where everybody has 0 or c), hence
 * c = m / (1 - bound). Never below the mean rounded up, for then the places would not go round; null for no bound.
 */
export function mostListsAllowed(places: number, suppliers: number, maximumGini: number): number | null {
  if (maximumGini >= 1 || suppliers === 0) return null;
  const mean = places / suppliers;
  return Math.max(1, Math.ceil(mean), Math.floor(mean / (1 - maximumGini) + 1e-9));
}
