import * as fc from 'fast-check';
import { giniOf } from './concentration';
import type { ListedPair } from './places';
import { shareOut, type ExposureRules } from './share-out';

const rules = (given: Partial<ExposureRules> = {}): ExposureRules => ({
  places: 2,
  maximumGini: 1,
  everySupplierListed: false,
  ...given,
});

/** Every buyer with every supplier, ranked by the scores given. */
function complete(scores: number[][], listed = Infinity): ListedPair[] {
  return scores.flatMap((row, buyer) =>
    row
      .map((score, supplier) => ({ buyerId: `b${buyer}`, supplierId: `s${supplier}`, score, rank: 0 as number | null }))
      .sort((a, b) => b.score - a.score || (a.supplierId < b.supplierId ? -1 : 1))
      .map((pair, at) => ({ ...pair, rank: at < listed ? at + 1 : null })),
  );
}

const firstOf = (pairs: ListedPair[], given: ExposureRules): string[][] => {
  const lists = new Map<string, string[]>();
  for (const { buyerId, supplierId, place } of shareOut(pairs, given).placed.sort((a, b) => a.place - b.place))
    if (place <= given.places) lists.set(buyerId, [...(lists.get(buyerId) ?? []), supplierId]);
  return [...lists.values()];
};

/** First places of each supplier that has any pair. */
function loadsOf(pairs: ListedPair[], given: ExposureRules): number[] {
  const loads = new Map(pairs.map(({ supplierId }) => [supplierId, 0]));
  for (const { supplierId, place } of shareOut(pairs, given).placed)
    if (place <= given.places) loads.set(supplierId, (loads.get(supplierId) ?? 0) + 1);
  return [...loads.values()];
}

const market = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 })).chain(([buyers, suppliers]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: suppliers, maxLength: suppliers }), {
    minLength: buyers,
    maxLength: buyers,
  }),
);
const places = fc.integer({ min: 1, max: 4 });

describe('sharing out the first places', () => {
  it('leaves lists as they are without rules', () => {
    const pairs = complete([[9, 5, 1], [3, 8, 7]]); // prettier-ignore
    for (const { buyerId, supplierId, place, moved } of shareOut(pairs, rules()).placed) {
      const pair = pairs.find((one) => one.buyerId === buyerId && one.supplierId === supplierId);
      expect([place, moved]).toEqual([pair?.rank, null]);
    }
  });

  it('gives who is left out the last place of the buyer for whom it is best', () => {
    const pairs = complete([[9, 8, 1], [9, 8, 3]]); // prettier-ignore
    const { placed } = shareOut(pairs, rules({ everySupplierListed: true }));
    expect(firstOf(pairs, rules({ everySupplierListed: true }))).toEqual([
      ['s0', 's1'],
      ['s0', 's2'],
    ]);
    expect(placed.filter(({ moved }) => moved)).toEqual([
      { buyerId: 'b1', supplierId: 's2', place: 2, moved: 'raised' },
      { buyerId: 'b1', supplierId: 's1', place: 3, moved: 'lowered' },
    ]);
  });

  it('takes in a supplier that only its own list knows', () => {
    const pairs = complete([[9, 8, 1], [9, 8, 3]], 2); // prettier-ignore
    expect(firstOf(pairs, rules({ everySupplierListed: true }))).toEqual([
      ['s0', 's1'],
      ['s0', 's2'],
    ]);
  });

  it('has who stands in too many lists give up where it costs least', () => {
    const pairs = complete([[9, 8, 1], [9, 2, 1], [9, 3, 5]]); // prettier-ignore
    const given = rules({ places: 1, maximumGini: 0.1 });
    expect(shareOut(pairs, given).mostListsAllowed).toBe(1);
    expect(firstOf(pairs, given)).toEqual([['s1'], ['s0'], ['s2']]);
  });

  it('passes places on over others where nobody gives way directly', () => {
    // s2 fits b0 alone, whose only place s0 holds and has nowhere else; s1 has two, and s0 can take one of them.
    const pairs: ListedPair[] = [
      { buyerId: 'b0', supplierId: 's0', score: 9, rank: 1 },
      { buyerId: 'b0', supplierId: 's2', score: 5, rank: 2 },
      { buyerId: 'b1', supplierId: 's1', score: 9, rank: 1 },
      { buyerId: 'b1', supplierId: 's0', score: 4, rank: 2 },
      { buyerId: 'b2', supplierId: 's1', score: 9, rank: 1 },
    ];
    expect(firstOf(pairs, rules({ places: 1, everySupplierListed: true }))).toEqual([['s2'], ['s0'], ['s1']]);
  });

  it('leaves nobody out where there are places enough', () => {
    fc.assert(
      fc.property(market, places, fc.constantFrom(0.1, 0.5, 1), (scores, firstPlaces, maximumGini) => {
        const given = rules({ places: firstPlaces, everySupplierListed: true, maximumGini });
        const suppliers = scores[0]?.length ?? 0;
        const capacity = scores.length * Math.min(firstPlaces, suppliers);
        const leftOut = loadsOf(complete(scores), given).filter((load) => load === 0).length;
        expect(leftOut).toBe(Math.max(0, suppliers - capacity));
      }),
    );
  });

  it('keeps the bound on concentration', () => {
    fc.assert(
      fc.property(
        market,
        places,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (scores, firstPlaces, maximumGini) => {
          const given = rules({ places: firstPlaces, maximumGini });
          const pairs = complete(scores);
          const loads = loadsOf(pairs, given);
          const most = shareOut(pairs, given).mostListsAllowed ?? Infinity;
          const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
          expect(Math.max(...loads)).toBeLessThanOrEqual(most);
          // No way of sharing out gets below what whole places leave.
          expect(giniOf(loads)).toBeLessThanOrEqual(Math.max(maximumGini, 1 - mean / Math.ceil(mean)) + 1e-9);
        },
      ),
    );
  });

  it('only ever changes places: each list keeps its pairs, in order of score but for those that it says were moved', () => {
    fc.assert(
      fc.property(market, places, fc.boolean(), fc.constantFrom(0.1, 0.4, 1), (scores, firstPlaces, everyone, gini) => {
        const given = rules({ places: firstPlaces, everySupplierListed: everyone, maximumGini: gini });
        const pairs = complete(scores, 5);
        const { placed } = shareOut(pairs, given);
        for (const buyerId of new Set(pairs.map((pair) => pair.buyerId))) {
          const list = placed.filter((pair) => pair.buyerId === buyerId).sort((a, b) => a.place - b.place);
          expect(list.map(({ place }) => place)).toEqual(list.map((_, at) => at + 1));
          const rankOf = (supplierId: string) =>
            pairs.find((pair) => pair.buyerId === buyerId && pair.supplierId === supplierId)?.rank ?? null;
          const onList = pairs.filter((pair) => pair.buyerId === buyerId && pair.rank !== null);
          const names = list.map(({ supplierId }) => supplierId);
          expect(names).toEqual(expect.arrayContaining(onList.map(({ supplierId }) => supplierId)));
          const unmoved = list.filter(({ moved }) => moved === null).map(({ supplierId }) => rankOf(supplierId) ?? 0);
          expect(unmoved).toEqual([...unmoved].sort((a, b) => a - b));
          for (const { supplierId, place, moved } of list) {
            const rank = rankOf(supplierId);
            if (moved === 'raised') expect(place <= firstPlaces && (rank === null || rank > firstPlaces)).toBe(true);
            if (moved === 'lowered') expect(place > firstPlaces && rank !== null && rank <= firstPlaces).toBe(true);
          }
        }
        expect(shareOut([...pairs].reverse(), given).placed).toEqual(placed);
      }),
    );
  });
});
