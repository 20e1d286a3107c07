import { prove, solve } from '@handsel/scheduling';
import type { Contender } from './contender';

/** The solver of the project, seed 1; where everything is held, its exact solver gets what is left of the time. */
export const own: Contender = (instance, { limitSeconds, onBetter }) => {
  const startedAt = performance.now();
  const isOver = (share: number): boolean => performance.now() - startedAt >= 1000 * limitSeconds * share;
  let best = -1;
  const onProgress = ({ weight }: { weight: number }): void => {
    if (weight <= best) return;
    best = weight;
    onBetter(weight);
  };
  const isSmall = instance.requests.length < 1000;
  const timetable = solve(instance, {
    seed: 1,
    moveBudget: isSmall ? Number.POSITIVE_INFINITY : undefined,
    shouldStop: () => isOver(isSmall ? 0.3 : 1),
    onProgress,
  });
  const { weight, slots, certificate, breaks } = timetable;
  const isBest = weight === certificate.bound && breaks === 0;
  if (isBest || !isSmall) return { weight, slots, bound: certificate.bound, proved: isBest };
  const proof = prove(instance, { shouldStop: () => isOver(1), known: slots });
  const proved = proof.verdict === 'optimal' || weight === certificate.bound;
  return { weight, slots: proof.slots ?? slots, bound: certificate.bound, proved };
};
