/*
 * A day in one word: bit s is set where a person has a meeting. Runs are the stretches of meetings without a gap.
 */

/** The meetings at which a run begins or ends. */
export const endsOfRuns = (busy: number): number => busy & ~((busy << 1) & (busy >>> 1));

/** The free slots right before or after a run, in a day of `size` slots. */
export function besideRuns(busy: number, size: number): number {
  const day = size >= 32 ? -1 : (1 << size) - 1;
  return ~busy & ((busy << 1) | (busy >>> 1)) & day;
}

/** The free slots between the first and the last meeting. */
export function insideGaps(busy: number): number {
  return busy === 0 ? 0 : ~busy & ((1 << (31 - Math.clz32(busy))) - (busy & -busy));
}
