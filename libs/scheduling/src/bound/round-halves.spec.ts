import fc from 'fast-check';
import { compileProblem, type Problem } from '../model/problem';
import { anyInstance, openInstance } from '../testing/instances';
import { selectAndCertify } from './certificate';
import { roundHalves } from './round-halves';

/** What each person takes, a whole request counted twice and a half once. */
function loads({ personCount, a, b }: Problem, share: Uint8Array): number[] {
  const load = Array.from({ length: personCount }, () => 0);
  share.forEach((part, r) => {
    load[a[r]!]! += part;
    load[b[r]!]! += part;
  });
  return load;
}

const gain = ({ weight }: Problem, share: Uint8Array): number =>
  share.reduce((sum, part, r) => sum + part * weight[r]!, 0);

describe('roundHalves', () => {
  it('leaves no half, touches nothing else, and gives nobody more than the load rounded up', () => {
    const halves = fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyInstance, halves, (instance, parts) => {
        const problem = compileProblem(instance);
        const before = Uint8Array.from({ length: problem.requestCount }, (_, r) => parts[r]!);
        const share = before.slice();
        const prices = instance.people.map(() => 1);
        roundHalves(problem, share, prices);
        before.forEach((part, r) => expect(part === 1 ? [0, 2] : [part]).toContain(share[r]));
        const loadsBefore = loads(problem, before);
        loads(problem, share).forEach((load, p) =>
          expect(load).toBeLessThanOrEqual(2 * Math.ceil(loadsBefore[p]! / 2)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing on an even ring or an open trail, and one price on an odd ring', () => {
    const ring = (length: number): readonly (readonly [number, number, number])[] =>
      Array.from({ length }, (_, i) => [i, (i + 1) % length, 4] as const);
    const rounded = (pairs: readonly (readonly [number, number, number])[]): [Problem, Uint8Array] => {
      const problem = compileProblem(openInstance(8, [4], 4, pairs));
      const share = new Uint8Array(pairs.length).fill(1);
      roundHalves(problem, share, [2, 2, 1, 2, 2, 2, 2, 2]);
      return [problem, share];
    };
    expect(gain(...rounded(ring(6)))).toBe(6 * 4);
    expect(gain(...rounded(ring(6).slice(1)))).toBeGreaterThanOrEqual(5 * 4);
    const [problem, share] = rounded(ring(5));
    expect(share.filter((part) => part === 2)).toHaveLength(2);
    // Person 2 has the least price: nobody else goes without.
    expect(loads(problem, share).slice(0, 5)).toEqual([2, 2, 0, 2, 2]);
  });

  it('gives the construction a selection of whole requests that nobody exceeds', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const problem = compileProblem(instance);
        const { share } = selectAndCertify(problem);
        expect(share.includes(1)).toBe(false);
        loads(problem, share).forEach((load, p) => expect(load).toBeLessThanOrEqual(2 * problem.capacity[p]!));
      }),
    );
  });
});
