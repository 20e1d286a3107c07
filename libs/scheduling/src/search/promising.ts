import type { Selection } from '../bound/certificate';
import type { Problem } from '../model/problem';

/**
 * One entry a request: 1 where a timetable near the bound may hold it. By complementary slackness a timetable at the bound
 * holds none that its prices make dearer than it weighs; `slackShare` of the heaviest weight is let through all the same.
 */
export function promisingRequests(problem: Problem, { certificate }: Selection, slackShare: number): Uint8Array {
  const { prices, lambda } = certificate;
  const slack = slackShare * heaviestOf(problem);
  return Uint8Array.from({ length: problem.requestCount }, (_, r) => {
    if (problem.choices[r] === 0 || problem.locked[r]! >= 0) return 0;
    return problem.weight[r]! - lambda - prices[problem.a[r]!]! - prices[problem.b[r]!]! >= -slack ? 1 : 0;
  });
}

/** The heaviest weight, at least 1. */
export function heaviestOf({ weight }: Problem): number {
  return weight.reduce((most, w) => Math.max(most, w), 1);
}
