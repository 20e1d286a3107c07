import { seededRandom } from '@handsel/kernel';
import * as fc from 'fast-check';
import { dealIntoFolds } from './folds';

const names = fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 });

describe('dealIntoFolds', () => {
  it('puts every group into one fold, the folds being nearly equal', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 7 }), fc.nat(), (groups, count, seed) => {
        const folds = dealIntoFolds(groups, count, seededRandom(seed));
        expect([...folds.keys()].sort()).toEqual([...new Set(groups)].sort());
        const sizes = Array.from(
          { length: count },
          (_, fold) => [...folds.values()].filter((at) => at === fold).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('depends on the seed, and on nothing else', () => {
    const groups = Array.from({ length: 30 }, (_, at) => `g${at}`);
    const dealt = (seed: number, from = groups) => Object.fromEntries(dealIntoFolds(from, 5, seededRandom(seed)));
    expect(dealt(1, [...groups].reverse())).toEqual(dealt(1));
    expect(dealt(2)).not.toEqual(dealt(1));
  });
});
