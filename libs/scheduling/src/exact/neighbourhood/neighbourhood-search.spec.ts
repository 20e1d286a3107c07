import fc from 'fast-check';
import { compileProblem } from '../../model/problem';
import { judge } from '../../rules/judge';
import { fewestBreaksByTryingAll } from '../../testing/fewest-breaks';
import { openInstance } from '../../testing/instances';
import { NeighbourhoodSearch } from './neighbourhood-search';

const never = (): boolean => false;

/** Breaks as the rules count them; every hard rule is kept. */
function breaksOf(instance: Parameters<typeof judge>[0], slots: readonly number[]): number {
  const verdicts = judge(instance, slots);
  expect(verdicts.filter(({ rule, cost }) => rule.level === 'hard' && cost > 0)).toEqual([]);
  return verdicts.find(({ rule }) => rule.name === 'few-breaks')!.cost;
}

describe('NeighbourhoodSearch', () => {
  const reach = [1, 2, 3];
  const pairs = Array.from({ length: 14 }, (_, p) => reach.map((step) => [p, (p + step) % 14, 1] as const)).flat();
  const instance = openInstance(14, [16], 5, pairs);

  /** Greedily the first slot that is free after the last one used: full of breaks. */
  const rough = (): number[] => {
    const taken = new Set<string>();
    const load = Array.from({ length: 16 }, () => 0);
    return pairs.map(([a, b], r) => {
      for (let i = 0; ; i += 1) {
        const s = (5 * r + i) % 16;
        if (load[s]! >= 5 || taken.has(`${a}/${s}`) || taken.has(`${b}/${s}`)) continue;
        taken.add(`${a}/${s}`).add(`${b}/${s}`);
        load[s]! += 1;
        return s;
      }
    });
  };

  const improveFrom = (slots: readonly number[], effort: number): { slots: readonly number[]; steps: number[] } => {
    const search = new NeighbourhoodSearch(compileProblem(instance));
    const steps = [breaksOf(instance, slots)];
    for (let best = slots; ;) {
      const next = search.step({ slots: best, breaks: steps.at(-1)! }, effort, never);
      if (next === undefined) return { slots: best, steps };
      best = next;
      steps.push(breaksOf(instance, best));
    }
  };

  it('takes away breaks, each time at least one, and the same way each time', () => {
    const once = improveFrom(rough(), 1000);
    expect(once.steps[0]).toBeGreaterThan(14);
    expect(once.steps.at(-1)!).toBeLessThan(once.steps[0]! / 2);
    expect(once.steps.every((breaks, i) => i === 0 || breaks < once.steps[i - 1]!)).toBe(true);
    expect(improveFrom(rough(), 1000)).toEqual(once);
  });

  it('spends no more than it is given', () => {
    const search = new NeighbourhoodSearch(compileProblem(instance));
    search.step({ slots: rough(), breaks: breaksOf(instance, rough()) }, 200, never);
    expect(search.effort).toBeLessThan(400);
    const before = search.effort;
    expect(search.step({ slots: rough(), breaks: breaksOf(instance, rough()) }, 5000, () => true)).toBeUndefined();
    expect(search.effort).toBe(before);
  });

  it('never goes below what trying all finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 1 }), (tables, fairness) => {
        const small = {
          ...openInstance(4, [6], tables, [
            [0, 1, 1],
            [2, 3, 1],
            [0, 2, 1],
          ]),
          fairness,
        };
        const start = [0, 2, 4];
        const search = new NeighbourhoodSearch(compileProblem(small));
        let best = { slots: start, breaks: breaksOf({ ...small, fairness: 9 }, start) };
        for (let i = 0; i < 10; i += 1) {
          const next = search.step(best, 500, never);
          if (next !== undefined) best = { slots: next, breaks: breaksOf(small, next) };
        }
        expect(best.breaks).toBe(fewestBreaksByTryingAll(small));
      }),
      { numRuns: 8, seed: 2 },
    );
  });
});
