/** Length of the list that is judged. */
const JUDGED_LENGTH = 10;

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), a wanted id being worth 1: 1 when
 * the wanted stand first, 0 when none of them is among the ten or none is wanted.
 */
export function ndcgAt10(ranked: readonly string[], wanted: ReadonlySet<string>): number {
  let gained = 0;
  let ideal = 0;
  for (let at = 0; at < JUDGED_LENGTH; at++) {
    const worth = 1 / Math.log2(at + 2);
    const id = ranked[at];
    if (id !== undefined && wanted.has(id)) gained += worth;
    if (at < wanted.size) ideal += worth;
  }
  return ideal === 0 ? 0 : gained / ideal;
}
