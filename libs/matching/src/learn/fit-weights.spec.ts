import { seededRandom } from '@handsel/kernel';
import type { MatchingProfile } from '../profile';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { profile } from '../testing/profiles';
import { DEFAULT_WEIGHTS } from '../weights';
import { fitWeights } from './fit-weights';
import type { MatchOutcome } from './judged-outcomes';

const WORDS = ['steel', 'pumps', 'lasers', 'valves', 'tyres', 'glass', 'paint', 'cables', 'motors', 'filters'];
const SIZES = ['micro', 'small', 'medium', 'large'];
const random = seededRandom(11);
const texts = () => [Array.from({ length: 3 }, () => random.pick(WORDS)).join(' ')];
const trait = () => ({ size: random.pick(SIZES), country: random.pick(['CN', 'DE', 'AU']) });
const item = () => ({ id: 'i', sectors: [], texts: texts(), keywords: [] });
const buyers = Array.from({ length: 40 }, (_, at) => profile(`b${at}`, { side: 'buyer', needs: [item()], ...trait() }));
const suppliers = Array.from({ length: 60 }, (_, at) =>
  profile(`s${at}`, { side: 'supplier', offers: [item()], ...trait() }),
);
const profiles = [...buyers, ...suppliers];

/** Two outcomes accepted by each buyer among the suppliers for which `liking` is highest. */
const outcomesBy = (liking: (buyer: MatchingProfile, supplier: MatchingProfile) => number): MatchOutcome[] =>
  buyers.flatMap((buyer) =>
    suppliers
      .map((supplier) => ({ supplier, liking: liking(buyer, supplier) + random.next() / 100 }))
      .sort((a, b) => b.liking - a.liking)
      .slice(0, 2)
      .map(({ supplier }) => ({ buyerId: buyer.id, supplierId: supplier.id, accepted: true })),
  );
const sharedWords = (buyer: MatchingProfile, supplier: MatchingProfile): number => {
  const offered = new Set(supplier.offers[0]?.texts[0]?.split(' '));
  return (buyer.needs[0]?.texts[0]?.split(' ') ?? []).filter((word) => offered.has(word)).length;
};
const likesItsLike = outcomesBy((buyer, supplier) => {
  const same = (field: 'size' | 'country'): number => Number(buyer[field] === supplier[field]);
  return 4 * same('size') + 2 * same('country') + sharedWords(buyer, supplier) / 2;
});

describe('fitWeights', () => {
  const fitted = fitWeights(profiles, sampleTaxonomy, likesItsLike, { seed: 5 });

  it('finds what a convention goes by, and says so on buyers that it did not see', () => {
    const { outcome, weights, heldOut } = fitted;
    expect(outcome).toBe('better');
    expect(weights.size).toBeGreaterThan(3 * DEFAULT_WEIGHTS.size);
    expect(weights.text).toBeLessThan(DEFAULT_WEIGHTS.text);
    expect(heldOut).toMatchObject({ buyers: 40, pairs: 80 });
    expect(heldOut.fitted).toBeGreaterThan(heldOut.defaults + 1.645 * heldOut.standardError);
    const sum = (of: Record<string, number>) => Object.values(of).reduce((total, weight) => total + weight, 0);
    expect(sum(weights)).toBeCloseTo(sum(DEFAULT_WEIGHTS), 0);
  });

  it('refuses where outcomes came by chance, and gives back the weights in use', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { outcome, weights } = fitWeights(
        profiles,
        sampleTaxonomy,
        outcomesBy(() => 0),
        {
          seed,
          weights: { text: 30 },
        },
      );
      expect(outcome).toBe('not-better');
      expect(weights).toEqual({ ...DEFAULT_WEIGHTS, text: 30 });
    }
  });

  it('gives the same bytes for the same seed, in whichever order profiles and outcomes come', () => {
    const again = fitWeights([...profiles].reverse(), sampleTaxonomy, [...likesItsLike].reverse(), { seed: 5 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(fitted));
  });

  it('finds a part that is switched off', () => {
    const { weights } = fitWeights(profiles, sampleTaxonomy, likesItsLike, { seed: 5, weights: { size: 0 } });
    expect(weights.size).toBeGreaterThan(5);
  });

  it('judges pairs that have met before, though they are kept apart from now on', () => {
    const apart = profiles.map((one) => {
      const met = likesItsLike.filter(({ buyerId }) => buyerId === one.id).map(({ supplierId }) => `org-${supplierId}`);
      return { ...one, excludedOrganizationIds: met };
    });
    expect(fitWeights(apart, sampleTaxonomy, likesItsLike, { seed: 5 })).toEqual(fitted);
  });

  it('says when there is too little, or when it was stopped', () => {
    const nothing = { pairs: 0, buyers: 0, defaults: 0, fitted: 0, standardError: 0 };
    const refused = { weights: { ...DEFAULT_WEIGHTS }, heldOut: nothing };
    expect(fitWeights(profiles, sampleTaxonomy, [], { seed: 1 })).toEqual({ outcome: 'too-little', ...refused });
    expect(fitWeights(profiles, sampleTaxonomy, likesItsLike.slice(0, 58), { seed: 1 }).outcome).toBe('too-little');
    const oneOrganization = profiles.map((one) => (one.side === 'buyer' ? { ...one, organizationId: 'o' } : one));
    expect(fitWeights(oneOrganization, sampleTaxonomy, likesItsLike, { seed: 1 }).outcome).toBe('too-little');
    const shouldStop = (): boolean => true;
    expect(fitWeights(profiles, sampleTaxonomy, likesItsLike, { seed: 1, shouldStop })).toEqual({
      outcome: 'stopped',
      ...refused,
    });
  });

  it('refuses an outcome of somebody unknown, by the id', () => {
    const wrong = [{ buyerId: 'b0', supplierId: 'ghost', accepted: true }];
    expect(() => fitWeights(profiles, sampleTaxonomy, wrong, { seed: 1 })).toThrow('ghost');
  });
});
