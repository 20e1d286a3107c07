import type { SolveOptions } from '@handsel/scheduling';

const MILLISECONDS_A_SECOND = 1000;

/** Has the solver stop after some time, from now; without a limit only its moves end it. */
export function stopAfter(limitSeconds: number | undefined): Pick<SolveOptions, 'shouldStop'> {
  if (limitSeconds === undefined) return {};
  const end = performance.now() + limitSeconds * MILLISECONDS_A_SECOND;
  return { shouldStop: () => performance.now() >= end };
}
