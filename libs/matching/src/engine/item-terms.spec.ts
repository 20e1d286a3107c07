import * as fc from 'fast-check';
import { buildIndex, type MatchingIndex } from './matching-index';
import { randomMarket } from '../testing/random-market';
import { plainLists } from '../testing/plain-ranking';
import { ItemBlocks } from './item-blocks';
import { ItemTerms } from './item-terms';
import type { SideItem, Slot } from './market-side';

/** Slots of one item each that hold terms by number, each counting `value`. */
const slotsOf = (items: readonly (readonly number[])[], value: (item: number, id: number) => number): Slot<null>[] =>
  items.map((ids, number) => {
    const terms = {
      ids: Int32Array.from(ids),
      counts: new Float64Array(ids.length).fill(1),
      length: ids.length,
      fromLabel: new Uint8Array(ids.length),
    };
    const item: SideItem = {
      item: { id: '', sectors: Int32Array.of(0), terms },
      set: 0,
      terms,
      values: Float64Array.from(ids, (id) => value(number, id)),
    };
    return { number, order: number, id: `${number}`, organizationId: '', who: null, items: [item], isRemoved: false };
  });

describe('the terms of items', () => {
  const TERMS = 6;
  // Term 0 is in all of many items and term 1 in four of five, so that both are common; the others are rare.
  const items = fc.array(fc.uniqueArray(fc.integer({ min: 2, max: TERMS - 1 })), { minLength: 500, maxLength: 900 });

  it('stand once each, under their word or with their item, and no ceiling of common ones is below what they count', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 1000 }), (rare, salt) => {
        const given = rare.map((ids, at) => [...ids.slice(0, at % 20 === 0 ? 4 : 0), 0, ...(at % 5 > 0 ? [1] : [])]);
        const value = (item: number, id: number): number => ((item * 31 + id * salt) % 97) / 97;
        const blocks = new ItemBlocks(slotsOf(given, value), () => 0);
        const terms = new ItemTerms(blocks, TERMS);
        expect([...terms.commonNumbers].map((number) => number > 0)).toEqual([
          true,
          true,
          ...Array<boolean>(4).fill(false),
        ]);
        for (let at = 0; at < blocks.itemCount; at++) {
          const owner = blocks.owners[at]!;
          const held = new Map<number, number>();
          for (let id = 2; id < TERMS; id++) {
            for (let posting = terms.postingsFrom[id]!; posting < terms.postingsFrom[id + 1]!; posting++) {
              if (terms.postingItems[posting] === at) held.set(id, terms.postingValues[posting]!);
            }
          }
          let mass = 0;
          for (let common = terms.commonFrom[at]!; common < terms.commonFrom[at + 1]!; common++) {
            const number = terms.commonTerms[common]!;
            const counted = terms.commonValues[common]!;
            held.set(terms.commonNumbers.indexOf(number), counted);
            expect(terms.commonMost[number]).toBeGreaterThanOrEqual(counted);
            mass += counted;
          }
          expect(held).toEqual(new Map(given[owner]!.map((id) => [id, value(owner, id)])));
          expect(terms.commonMass[at]).toBeGreaterThanOrEqual(mass);
          expect(terms.blockMass[at >> 6]).toBeGreaterThanOrEqual(mass);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('rank as the plain loop does where most words are common', () => {
    const { profiles, taxonomy, ...options } = randomMarket(5, 700);
    const index: MatchingIndex = buildIndex(profiles, taxonomy, options);
    for (const profile of profiles.filter((_, at) => at % 70 === 0)) {
      expect(index.matchesFor(profile.id, 10)).toEqual(plainLists(index, profiles, profile, 10));
    }
  });
});
