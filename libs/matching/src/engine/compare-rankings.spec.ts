import * as fc from 'fast-check';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { anyProfiles, profile } from '../testing/profiles';
import { compareRankings } from './compare-rankings';
import { buildIndex } from './matching-index';

const items = (sector: string) => [{ id: 'i', sectors: [sector], texts: [], keywords: [] }];
const profiles = [
  profile('b', { side: 'buyer', needs: items('materials.batteries'), languages: ['zh'] }),
  profile('in-sector', { side: 'supplier', offers: items('materials.batteries'), languages: ['fr'] }),
  profile('in-tongue', { side: 'supplier', offers: items('digital.software'), languages: ['zh'] }),
];
const rank = (top: number, weights: { sector: number; language: number }) =>
  buildIndex(profiles, sampleTaxonomy, { weights: { ...weights, text: 0 } }).rankAll({ top });

describe('comparing rankings', () => {
  it('shows what comes in and what falls out, with scores', () => {
    const before = rank(1, { sector: 0, language: 50 });
    const after = rank(1, { sector: 90, language: 1 });
    const { lifted, dropped, moved, unchanged } = compareRankings(before, after);
    expect(lifted).toEqual([{ buyerId: 'b', supplierId: 'in-sector', rankAfter: 1, scoreAfter: expect.any(Number) }]);
    expect(dropped).toEqual([
      { buyerId: 'b', supplierId: 'in-tongue', rankBefore: 1, scoreBefore: expect.any(Number) },
    ]);
    expect([moved, unchanged]).toEqual([[], 0]);
  });

  it('shows what changes its rank', () => {
    const { moved } = compareRankings(rank(2, { sector: 0, language: 50 }), rank(2, { sector: 90, language: 1 }));
    expect(moved.map(({ supplierId, rankBefore, rankAfter }) => [supplierId, rankBefore, rankAfter])).toEqual([
      ['in-sector', 2, 1],
      ['in-tongue', 1, 2],
    ]);
  });

  it('finds no change between equals, and loses no match between others', () => {
    fc.assert(
      fc.property(anyProfiles, (any) => {
        const one = buildIndex(any, sampleTaxonomy).rankAll({ top: 3 });
        const two = buildIndex(any, sampleTaxonomy, { weights: { text: 1 } }).rankAll({ top: 3 });
        const places = [...one.suppliersOf.values()].flat().length;
        expect(compareRankings(one, one)).toEqual({ lifted: [], dropped: [], moved: [], unchanged: places });
        const change = compareRankings(one, two);
        expect(change.dropped.length + change.moved.length + change.unchanged).toBe(places);
      }),
    );
  });
});
