import { seededRandom, type Random } from '@handsel/kernel';
import * as fc from 'fast-check';
import { fitListwise, type CandidateList } from './weight-model';

const ROWS = 30;

/** Lists in which one candidate was taken, by chance in proportion to e^score under the planted weights. */
function planted(weights: readonly number[], lists: number, random: Random): CandidateList[] {
  return Array.from({ length: lists }, () => {
    const strengths = Float64Array.from({ length: ROWS * weights.length }, () => random.next());
    const chances = Array.from({ length: ROWS }, (_, row) =>
      Math.exp(weights.reduce((sum, weight, part) => sum + weight * (strengths[row * weights.length + part] ?? 0), 0)),
    );
    let left = random.next() * chances.reduce((sum, chance) => sum + chance, 0);
    const taken = chances.findIndex((chance) => (left -= chance) < 0);
    return {
      strengths,
      wanted: Uint8Array.from({ length: ROWS }, (_, row) => (row === taken ? 1 : 0)),
      standsFor: new Float64Array(ROWS),
    };
  });
}

const even = (width: number): Float64Array => new Float64Array(width).fill(1 / width);
const share = (weights: Float64Array): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return [...weights].map((weight) => weight / sum);
};

describe('fitListwise', () => {
  it('recovers planted weights', () => {
    const lists = planted([8, 0, 4], 800, seededRandom(1));
    const [first = 0, none = 0, third = 0] = fitListwise(lists, { towards: even(3), pull: 1 });
    expect(Math.abs(first - 8)).toBeLessThan(0.8);
    expect(none).toBeLessThan(0.4);
    expect(Math.abs(third - 4)).toBeLessThan(0.6);
  });

  it('is never negative and stands where no small step makes the wanted likelier', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: 2, maxLength: 4 }),
        (seed, truth) => {
          const lists = planted(truth, 40, seededRandom(seed));
          const towards = even(truth.length);
          const found = fitListwise(lists, { towards, pull: 1 });
          const cost = costOf(lists, found, 1);
          for (let part = 0; part < truth.length; part++) {
            expect(found[part]).toBeGreaterThanOrEqual(0);
            for (const step of [-0.05, 0.05]) {
              const near = found.with(part, Math.max(0, (found[part] ?? 0) + step));
              expect(costOf(lists, near, 1)).toBeGreaterThan(cost - 1e-6);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps to the proportions it is pulled to where little speaks against them', () => {
    const towards = Float64Array.from([0.6, 0.3, 0.1]);
    const lists = planted([12, 6, 2], 12, seededRandom(3));
    const far = share(fitListwise(lists, { towards, pull: 0.01 }));
    const near = share(fitListwise(lists, { towards, pull: 100 }));
    const away = (shares: number[]) => shares.reduce((sum, own, part) => sum + Math.abs(own - (towards[part] ?? 0)), 0);
    expect(away(near)).toBeLessThan(0.02);
    expect(away(near)).toBeLessThan(away(far));
  });

  it('leaves a part that no candidate shows where it was', () => {
    const lists = planted([6, 3], 200, seededRandom(4)).map((list) => ({
      ...list,
      strengths: Float64Array.from({ length: ROWS * 3 }, (_, at) =>
        at % 3 === 2 ? 0 : (list.strengths[Math.floor(at / 3) * 2 + (at % 3)] ?? 0),
      ),
    }));
    const towards = Float64Array.from([0.6, 0.3, 0.1]);
    const found = fitListwise(lists, { towards, pull: 1 });
    expect((found[2] ?? 0) / ((found[0] ?? 0) + (found[1] ?? 0))).toBeCloseTo(0.1 / 0.9, 1);
  });

  it('counts a candidate for as many as it stands for', () => {
    const [list] = planted([5, 1], 1, seededRandom(5));
    if (!list) throw new Error('no list');
    const taken = list.wanted.indexOf(1);
    const spare = taken === 0 ? 1 : 0;
    const rows = [...Array(ROWS).keys(), spare, spare];
    const doubled: CandidateList = {
      strengths: Float64Array.from(rows.flatMap((row) => [...list.strengths.subarray(row * 2, row * 2 + 2)])),
      wanted: Uint8Array.from(rows, (row) => list.wanted[row] ?? 0),
      standsFor: new Float64Array(rows.length),
    };
    const weighed = { ...list, standsFor: list.standsFor.with(spare, Math.log(3)) };
    const options = { towards: even(2), pull: 1 };
    const [a, b] = [fitListwise([doubled], options), fitListwise([weighed], options)];
    for (const part of [0, 1]) expect(a[part]).toBeCloseTo(b[part] ?? Number.NaN, 2);
  });

  it('keeps the proportions where there is nothing to learn from', () => {
    expect(share(fitListwise([], { towards: Float64Array.from([3, 1]), pull: 1 }))).toEqual([0.75, 0.25]);
  });
});

/** The objective as the docstring puts it, written out plainly. */
function costOf(lists: readonly CandidateList[], weights: Float64Array, pull: number): number {
  const width = weights.length;
  let cost = 0;
  for (const { strengths, wanted } of lists) {
    const scores = [...wanted].map((_, row) =>
      weights.reduce((sum, weight, part) => sum + weight * (strengths[row * width + part] ?? 0), 0),
    );
    const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
    cost += (total - (scores[wanted.indexOf(1)] ?? 0)) / lists.length;
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / width;
  return cost + (pull / 2 / lists.length) * weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
}
