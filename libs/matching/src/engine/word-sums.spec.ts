import * as fc from 'fast-check';
import { slotsOf } from '../testing/slots-of-terms';
import { BLOCK_BITS, ItemBlocks } from './item-blocks';
import { ItemTerms } from './item-terms';
import { GAIN_UNITS, gainOf } from './text-index';
import { WordSums } from './word-sums';

describe('sums of shared words', () => {
  const TERMS = 8;
  const words = fc.uniqueArray(fc.integer({ min: 1, max: TERMS - 1 }));
  // Term 0 is in all of many items, and so common; the last number of an asking item is a word that nobody here knows.
  const items = fc.array(words, { minLength: 400, maxLength: 500 });
  const asking = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: TERMS })), { minLength: 1, maxLength: 4 });

  it('are those of the words one by one, no ceiling is below them, and nothing stays from item to item', () => {
    fc.assert(
      fc.property(items, asking, (rare, queries) => {
        const value = (item: number, id: number): number => ((item * 31 + id * 7) % 96) / 97 + 0.001;
        const weight = (id: number): number => Math.floor(GAIN_UNITS / (id + 3));
        const given = rare.map((ids) => [0, ...ids]);
        const blocks = new ItemBlocks(slotsOf(given, value), () => 0);
        const sums = new WordSums(new ItemTerms(blocks, TERMS), blocks.itemCount);
        for (const { items: asked } of slotsOf(queries, (_, id) => weight(id))) {
          const [query] = asked;
          if (!query) continue;
          const ids = [...query.terms.ids];
          sums.take(query);
          const touched = new Set(sums.touched.subarray(0, sums.count));
          for (let at = 0; at < blocks.itemCount; at++) {
            const owner = blocks.owners[at]!;
            const gains = given[owner]!.filter((id) => ids.includes(id)).map((id) =>
              gainOf(weight(id), value(owner, id)),
            );
            const total = gains.reduce((sum, gain) => sum + gain, 0);
            expect(sums.total(at)).toBe(total);
            expect(touched.has(at)).toBe(sums.ofRare[at]! > 0);
            expect(sums.ofRare[at]! + sums.commonCeiling(at)).toBeGreaterThanOrEqual(total);
            expect(sums.commonCeilingOfBlock(at >> BLOCK_BITS)).toBeGreaterThanOrEqual(sums.commonCeiling(at));
          }
          sums.forget(query);
        }
        expect(sums.ofRare.every((sum) => sum === 0)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
