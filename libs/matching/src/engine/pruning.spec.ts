import * as fc from 'fast-check';
import { plainLists } from '../testing/plain-ranking';
import { profileOf, randomMarket } from '../testing/random-market';
import { buildIndex } from './matching-index';

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const tops = fc.constantFrom(1, 3, 10, 50);

describe('ranking without looking at everyone', () => {
  it('gives the lists that comparing every pair gives: any weights, taxonomies, histories, exclusions and ties', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 160 }), tops, (seed, count, top) => {
        const { profiles, taxonomy, ...options } = randomMarket(seed, count);
        const index = buildIndex(profiles, taxonomy, options);
        for (const profile of profiles.slice(0, 25)) {
          expect(index.matchesFor(profile.id, top)).toEqual(plainLists(index, profiles, profile, top));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('still does after profiles have come, changed and gone', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 130 }), (seed, count, changes) => {
        const { profiles, taxonomy, random, ...options } = randomMarket(seed, count);
        const codes = taxonomy.nodes.map(({ code }) => code);
        const index = buildIndex(profiles, taxonomy, options);
        const now = new Map(profiles.map((profile) => [profile.id, profile]));
        for (let left = changes; left > 0; left--) {
          const id = `p${random.integer(count + 10)}`;
          if (random.next() < 0.2) {
            index.remove(id);
            now.delete(id);
          } else {
            const changed = profileOf(id, codes, true, random);
            now.set(id, changed);
            const lists = index.rescore(changed, 7);
            if (left === 1) expect(lists).toEqual(plainLists(index, [...now.values()], changed, 7));
          }
        }
        for (const profile of [...now.values()].slice(0, 10)) {
          expect(index.matchesFor(profile.id, 5)).toEqual(plainLists(index, [...now.values()], profile, 5));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('hands out one list after the other, the same as all at once', () => {
    const { profiles, taxonomy, ...options } = randomMarket(7, 120);
    const index = buildIndex(profiles, taxonomy, options);
    const { suppliersOf, buyersOf } = index.rankAll({ top: 10 });
    const lists = [...index.lists(10)];
    expect(lists.map(({ done }) => done)).toEqual(lists.map((_, at) => at + 1));
    for (const { side, profileId, matches, total } of lists) {
      expect((side === 'buyer' ? suppliersOf : buyersOf).get(profileId)).toEqual(matches);
      expect(total).toBe(suppliersOf.size + buyersOf.size);
    }
  });
});
