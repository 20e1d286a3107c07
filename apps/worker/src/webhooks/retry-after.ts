/** Seconds after each failed attempt, as Standard Webhooks recommends: about three days in all. */
const SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** Spread, so that what failed together does not come back together. */
const JITTER = 0.2;

/** When to try again after this many attempts, in seconds; null when it is given up. `random` is in [0, 1). */
export function retryAfterSeconds(attempts: number, random: number): number | null {
  const seconds = SECONDS[attempts - 1];
  return seconds === undefined ? null : seconds * (1 + JITTER * (2 * random - 1));
}
