import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { compileProblem } from '../model/problem';
import { Random } from '../random/random';
import { anyInstance, openInstance } from '../testing/instances';
import { evaluateBound, selectAndCertify } from './certificate';

/** Heaviest selection that respects capacities and the total number of places, by trying all. */
function bestSelection(instance: Instance): number {
  const problem = compileProblem(instance);
  const left = Array.from(problem.capacity);
  const tryFrom = (r: number, places: number): number => {
    if (r === problem.requestCount) return 0;
    const without = tryFrom(r + 1, places);
    const [a, b] = [problem.a[r]!, problem.b[r]!];
    if (problem.choices[r] === 0 || places === 0 || left[a] === 0 || left[b] === 0) return without;
    left[a]! -= 1;
    left[b]! -= 1;
    const best = Math.max(without, problem.weight[r]! + tryFrom(r + 1, places - 1));
    left[a]! += 1;
    left[b]! += 1;
    return best;
  };
  return tryFrom(
    0,
    problem.slotLimit.reduce((sum, n) => sum + n, 0),
  );
}

describe('selectAndCertify', () => {
  it('bounds the best selection, and meets it exactly where the requests have two sides', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const { certificate, share } = selectAndCertify(compileProblem(instance));
        const best = bestSelection(instance);
        expect(certificate.bound).toBeGreaterThanOrEqual(best);
        expect([...certificate.prices, certificate.lambda].every((price) => price >= 0)).toBe(true);
        const half = Math.ceil(instance.people.length / 2);
        const twoSided = instance.requests.every(({ a, b }) => a < half !== b < half);
        if (!twoSided) return;
        expect(certificate.bound).toBe(best);
        const selected = instance.requests.reduce((sum, { weight }, r) => sum + (share[r] === 2 ? weight : 0), 0);
        expect(selected).toBe(best);
      }),
      { numRuns: 300 },
    );
  });

  it('charges nothing for a person whose capacity nobody wants', () => {
    const instance = openInstance(4, [3], 2, [[0, 1, 5]]);
    const { certificate } = selectAndCertify(compileProblem(instance));
    expect(certificate).toEqual({ prices: [0, 0, 0, 0], lambda: 0, bound: 5 });
  });

  it('is optimal on a larger two-sided event: selected weight equals the bound', () => {
    const random = new Random(5);
    const pairs = Array.from({ length: 900 }, () => [random.below(40), 40 + random.below(60), 1 + random.below(20)]);
    const problem = compileProblem(openInstance(100, [5], 30, pairs as [number, number, number][]));
    const { certificate, share } = selectAndCertify(problem);
    const selected = problem.weight.reduce((sum, weight, r) => sum + (share[r] === 2 ? weight : 0), 0);
    expect(selected).toBe(certificate.bound);
    expect(evaluateBound(problem, certificate.prices, certificate.lambda)).toBe(certificate.bound);
  });
});
