import * as fc from 'fast-check';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { profile } from '../testing/profiles';
import { SectorSpace } from '../sector/sector-space';
import type { DealCount } from './dealing-book';
import { buildIndex } from './matching-index';
import { TradeKinship } from './trade-kinship';

const node = (code: string, parent?: string) => ({ code, parent, en: code, zh: code });
const taxonomy: Taxonomy = {
  nodes: [node('a'), node('a1', 'a'), node('a2', 'a'), node('b'), node('b1', 'b'), node('c')],
};
const space = new SectorSpace(taxonomy, [['a1'], ['a2'], ['b1'], ['c']]);
const at = (code: string): number => space.indexOf(code) ?? -1;
const seller = (...codes: string[]): DealCount => ({ deals: 1, sectors: new Map(codes.map((code) => [at(code), 1])) });
const times = (count: number, record: DealCount): DealCount[] => Array.from({ length: count }, () => record);
const kin = (records: DealCount[], from: string, to: string): number =>
  new TradeKinship(space, records).row([at(from)])[at(to)] ?? 0;

describe('kinship of sectors by tree and trade', () => {
  it('brings together sectors far off in the tree in which the same suppliers sell', () => {
    const records = [...times(10, seller('a1', 'b1')), ...times(10, seller('c'))];
    expect(kin(records, 'a1', 'b1')).toBeCloseTo(10 / 15 / 2);
    expect(kin(records, 'a1', 'c')).toBe(0);
  });

  it('takes a few suppliers in common for little', () => {
    expect(kin([seller('a1', 'b1')], 'a1', 'b1')).toBeCloseTo(1 / 6 / 2);
    expect(kin([...times(50, seller('a1', 'b1')), ...times(50, seller('a1'))], 'a1', 'b1')).toBeLessThan(
      kin(times(50, seller('a1', 'b1')), 'a1', 'b1'),
    );
  });

  it('goes by the tree where nobody traded, and holds the same sector nearest', () => {
    expect(kin([], 'a1', 'a2')).toBeCloseTo(space.nearness(at('a1'), at('a2')) ** 3 / 2);
    expect(kin([], 'a1', 'a1')).toBeGreaterThan(0.5);
  });

  it('learns nothing of two sectors from somebody who trades in everything', () => {
    const wide: Taxonomy = { nodes: Array.from({ length: 120 }, (_, number) => node(`s${number}`)) };
    const wideSpace = new SectorSpace(wide);
    const record = { deals: 1, sectors: new Map(wide.nodes.map((_, index) => [index, 1])) };
    const row = new TradeKinship(wideSpace, [record]).row([0]);
    expect([...row].filter((value) => value > 0)).toHaveLength(1);
  });

  it('lies within 0 and 1, is the same from both ends, and grows with the sectors that are asked for', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...taxonomy.nodes.map(({ code }) => code)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 20 }), codes, codes, (sold, some, more) => {
        const records = sold.map((list) => seller(...list));
        const kinship = new TradeKinship(space, records);
        const [few, many] = [some, [...some, ...more]].map((list) => kinship.row(list.map(at)));
        for (const sector of taxonomy.nodes.keys()) {
          const [less, most] = [few?.[sector] ?? 0, many?.[sector] ?? 0];
          expect(less).toBeGreaterThanOrEqual(0);
          expect(most).toBeLessThanOrEqual(1);
          expect(most).toBeGreaterThanOrEqual(less);
          for (const other of taxonomy.nodes.keys())
            expect(kinship.row([sector])[other]).toBeCloseTo(kinship.row([other])[sector] ?? -1, 12);
        }
      }),
    );
  });

  it('reaches the score, and the evidence says that the sector is akin by trade alone', () => {
    const item = (code: string) => ({ id: code, sectors: [code], texts: [], keywords: [] });
    const buyer = profile('b', { side: 'buyer', needs: [item('a1')] });
    const suppliers = ['s', 't'].map((id) => profile(id, { side: 'supplier', offers: [item('c')] }));
    const deal = (supplier: string, code: string, customer = 'x') => ({
      buyerOrganizationId: customer,
      supplierOrganizationId: supplier,
      sectors: [code],
    });
    const sellersOfBoth = Array.from({ length: 8 }, (_, at) => [deal(`z${at}`, 'a1'), deal(`z${at}`, 'b1')]).flat();
    const dealings = [...sellersOfBoth, deal('org-s', 'b1'), deal('org-s', 'b1', 'y'), deal('org-t', 'c')];
    const index = buildIndex([buyer, ...suppliers], taxonomy, { dealings });
    const record = (id: string) => index.matchOf('b', id)?.parts.find(({ name }) => name === 'reputation');
    expect(record('s')?.evidence).toEqual({ part: 'reputation', sector: 'b1', sectorCustomers: 2, byTrade: true });
    expect(record('t')?.evidence).toEqual({ part: 'reputation' });
    expect(record('s')?.points).toBeGreaterThan(2 * (record('t')?.points ?? 0));
  });
});
