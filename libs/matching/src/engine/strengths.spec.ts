import * as fc from 'fast-check';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { profile } from '../testing/profiles';
import { SectorSpace } from '../sector/sector-space';
import type { CompiledParty } from './compiled';
import { DealingBook } from './dealing-book';
import {
  dealingsStrength,
  reputationStrength,
  sizeStrength,
  textStrength,
  valueStrength,
  valueStrengthOf,
} from './strengths';

const party = (deals?: number): CompiledParty => ({
  id: 'p',
  organizationId: 'o',
  profile: profile('p'),
  items: [],
  ownSectors: new Int32Array(),
  country: undefined,
  languages: [],
  size: -1,
  deals,
  record: undefined,
  excluded: new Set(),
});
const nearness = Float64Array.from([1, 0.5, 0]);
const count = (deals: number, sectors: [number, number][] = []) => ({ deals, sectors: new Map(sectors) });

describe('strengths', () => {
  it('stay within 0 and 1 for any numbers, and more is never worth less', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        for (const strength of [
          textStrength,
          (deals: number) => dealingsStrength(count(deals, [[0, deals]]), nearness),
          (deals: number) => reputationStrength(party(), party(deals), undefined, nearness),
          (deals: number) => reputationStrength(party(), party(), count(deals, [[1, deals]]), nearness),
        ]) {
          expect(strength(less)).toBeLessThanOrEqual(strength(more));
          expect(strength(less)).toBeGreaterThanOrEqual(0);
          expect(strength(more)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('reputation stops to grow, so that the popular do not take every place', () => {
    const known = (customers: number) =>
      reputationStrength(party(), party(), count(customers, [[0, customers]]), nearness);
    expect([known(40), known(4000)]).toEqual([1, 1]);
    const declared = (deals: number) => reputationStrength(party(), party(deals), undefined, nearness);
    expect(declared(4000)).toBe(declared(40));
  });

  it('deals of which nobody knows in what they were are worth less than those in the sector of the need', () => {
    const inSector = reputationStrength(party(), party(), count(5, [[0, 5]]), nearness);
    const elsewhere = reputationStrength(party(), party(), count(5, [[2, 5]]), nearness);
    const unnamed = reputationStrength(party(), party(), count(5), undefined);
    expect(inSector).toBeGreaterThan(unnamed);
    expect(unnamed).toBeGreaterThan(elsewhere);
    expect(reputationStrength(party(), party(5), undefined, undefined)).toBe(unnamed);
    expect(reputationStrength(party(5), party(), count(5), undefined)).toBeGreaterThan(unnamed / 2);
  });

  it('deals near the need count more than deals elsewhere', () => {
    expect(dealingsStrength(count(2, [[0, 2]]), nearness)).toBeGreaterThan(
      dealingsStrength(count(2, [[2, 2]]), nearness),
    );
    expect(dealingsStrength(undefined, nearness)).toBe(0);
  });

  it('values go together where they overlap, less with the ratio between them', () => {
    const range = (low: number, high: number) => ({ currency: 'EUR', low: Math.log(low), high: Math.log(high) });
    expect(valueStrength(range(10, 20), range(15, 50))).toBe(1);
    expect(valueStrength(range(10, 20), range(40, 50))).toBeCloseTo(1 - Math.log(2) / Math.log(30));
    expect(valueStrength(range(10, 20), range(10_000, 20_000))).toBe(0);
    expect(valueStrength(range(10, 20), { ...range(10, 20), currency: 'CNY' })).toBe(0);
    expect(valueStrengthOf(1, 2, 3, 4)).toBe(valueStrengthOf(3, 4, 1, 2));
  });

  it('sizes: equal ones most, opposite ones none, unknown ones none', () => {
    expect([sizeStrength(1, 1), sizeStrength(0, 3), sizeStrength(-1, 2)]).toEqual([1, 0, 0]);
  });
});

describe('the dealing book', () => {
  const space = new SectorSpace(sampleTaxonomy);
  const book = new DealingBook(
    [
      { buyerOrganizationId: 'b', supplierOrganizationId: 's', sectors: ['digital.software'], count: 3 },
      { buyerOrganizationId: 'b', supplierOrganizationId: 's', sectors: ['digital.software', 'unknown'] },
      { buyerOrganizationId: 'c', supplierOrganizationId: 's' },
      { buyerOrganizationId: 'c', supplierOrganizationId: 's', count: Number.NaN },
    ],
    space,
  );
  const software = space.indexOf('digital.software') ?? -1;

  it('adds up the deals of two, and knows strangers', () => {
    expect(book.between('b', 's')).toEqual({ deals: 4, sectors: new Map([[software, 4]]) });
    expect(book.between('s', 'b')).toBeUndefined();
  });

  it('says whether any dealing names a sector that is known', () => {
    expect(book.namesSectors).toBe(true);
    const mute = { buyerOrganizationId: 'b', supplierOrganizationId: 's', sectors: ['unknown'] };
    expect(new DealingBook([mute], space).namesSectors).toBe(false);
  });

  it('counts each customer of a supplier once', () => {
    expect(book.recordOf('s')).toEqual({ deals: 2, sectors: new Map([[software, 1]]) });
  });
});
