import { MAX_SCORE } from '@handsel/contracts';

/** A score as people read it: 0 to 100. */
export const scoreOf100 = (score: number): number =>
  Math.round((Math.max(0, Math.min(score, MAX_SCORE)) / MAX_SCORE) * 100);

/**
 * The points of the parts on the same scale, as whole numbers that add up to the shown score: largest remainders
 * get the points that rounding leaves over.
 */
export function pointsOf100(points: readonly number[]): number[] {
  const exact = points.map((p) => (p / MAX_SCORE) * 100);
  const shown = exact.map(Math.floor);
  const total = scoreOf100(points.reduce((sum, p) => sum + p, 0));
  let left = total - shown.reduce((sum, p) => sum + p, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shown[index] = (shown[index] ?? 0) + 1;
    left -= 1;
  }
  return shown;
}
