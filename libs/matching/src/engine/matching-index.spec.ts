import * as fc from 'fast-check';
import { MAX_SCORE, type Match } from '../match';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { anyProfiles, profile } from '../testing/profiles';
import { buildIndex } from './matching-index';

const sumOfParts = (match: Match): number => match.parts.reduce((sum, part) => sum + part.points, 0);
// One assertion a list: thousands of them would take longer than what they look at.
const isSound = (match: Match): boolean =>
  sumOfParts(match) === match.score &&
  Number.isInteger(match.score) &&
  match.score >= 0 &&
  match.score <= MAX_SCORE &&
  match.parts.every(({ points }) => points > 0);
/** The same lists to the byte. */
const bytes = (lists: Iterable<[string, Match[]]>): string => JSON.stringify([...lists]);
const everyMatch = (lists: Map<string, Match[]>): Match[] => [...lists.values()].flat();

describe('the index over any profiles', () => {
  it('gives parts that add up exactly to a whole score within bounds', () => {
    fc.assert(
      fc.property(anyProfiles, (profiles) => {
        const ranking = buildIndex(profiles, sampleTaxonomy).rankAll({ top: 5 });
        const matches = [...everyMatch(ranking.suppliersOf), ...everyMatch(ranking.buyersOf)];
        expect(matches.filter((match) => !isSound(match))).toEqual([]);
      }),
    );
  });

  it('gives the same lists whichever way they are asked for, and in whichever order profiles come', () => {
    fc.assert(
      fc.property(anyProfiles, (profiles) => {
        const index = buildIndex(profiles, sampleTaxonomy);
        const ranking = index.rankAll({ top: 4 });
        const asked = profiles.map(({ id }) => [id, index.matchesFor(id, 4)] as const);
        const listed = profiles.map(
          ({ id }) =>
            [id, { asBuyer: ranking.suppliersOf.get(id) ?? [], asSupplier: ranking.buyersOf.get(id) ?? [] }] as const,
        );
        expect(JSON.stringify(asked)).toBe(JSON.stringify(listed));
        const reversed = buildIndex([...profiles].reverse(), sampleTaxonomy).rankAll({ top: 4 });
        expect(bytes(reversed.suppliersOf)).toBe(bytes(ranking.suppliersOf));
        expect(bytes(reversed.buyersOf)).toBe(bytes(ranking.buyersOf));
      }),
    );
  });

  it('agrees with a plain loop over all pairs', () => {
    fc.assert(
      fc.property(anyProfiles, (profiles) => {
        const index = buildIndex(profiles, sampleTaxonomy);
        const { suppliersOf } = index.rankAll({ top: 3 });
        const plain = [...suppliersOf.keys()].map((buyerId): [string, Match[]] => {
          const all = profiles
            .filter(({ side }) => side !== 'buyer')
            .flatMap(({ id }) => index.matchOf(buyerId, id) ?? [])
            .sort((a, b) => b.score - a.score || (a.supplierId < b.supplierId ? -1 : 1));
          return [buyerId, all.slice(0, 3)];
        });
        expect(bytes(suppliersOf)).toBe(bytes(plain));
      }),
    );
  });
});

describe('the index', () => {
  const need = {
    id: 'n1',
    sectors: ['digital.integrated-circuits'],
    texts: ['power semiconductors for drives'],
    keywords: [],
  };
  const offer = {
    id: 'o1',
    sectors: ['digital.integrated-circuits'],
    texts: ['Power semiconductor modules'],
    keywords: [],
  };
  const buyer = profile('b', {
    side: 'buyer',
    needs: [need],
    languages: ['zh-CN', 'en'],
    sectors: ['automotive.electronics'],
  });
  const supplier = profile('s', { side: 'supplier', offers: [offer], languages: ['zh'], pastDeals: 3 });
  const other = profile('t', {
    side: 'supplier',
    offers: [{ id: 'o2', sectors: ['materials.metals'], texts: ['steel'], keywords: [] }],
  });

  it('says by which need and offer, sectors and words two profiles meet', () => {
    const match = buildIndex([buyer, supplier, other], sampleTaxonomy).matchesFor('b', 1).asBuyer[0];
    const evidence = match?.parts.map((part) => part.evidence);
    expect(match).toMatchObject({ buyerId: 'b', supplierId: 's' });
    expect(evidence).toContainEqual({
      part: 'sector',
      needId: 'n1',
      offerId: 'o1',
      needSector: 'digital.integrated-circuits',
      offerSector: 'digital.integrated-circuits',
      shared: 'digital.integrated-circuits',
      path: ['digital.integrated-circuits'],
    });
    expect(evidence).toContainEqual(
      expect.objectContaining({
        part: 'complement',
        from: 'digital.integrated-circuits',
        to: 'automotive.electronics',
        weight: 0.9,
      }),
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({ part: 'text', words: expect.arrayContaining(['semiconductor', 'power']) }),
    );
    expect(evidence).toContainEqual({ part: 'language', languages: ['zh'] });
    expect(evidence).toContainEqual({ part: 'reputation', supplierDeals: 3 });
  });

  it('keeps apart the same organization and those that either side excludes', () => {
    const own = { ...supplier, id: 's2', organizationId: buyer.organizationId };
    const shy = { ...supplier, id: 's3', organizationId: 'shy', excludedOrganizationIds: [buyer.organizationId] };
    const unwanted = { ...supplier, id: 's4', organizationId: 'unwanted' };
    const picky = { ...buyer, excludedOrganizationIds: ['unwanted'] };
    const { asBuyer } = buildIndex([picky, supplier, own, shy, unwanted], sampleTaxonomy).matchesFor('b', 10);
    expect(asBuyer.map((match) => match.supplierId)).toEqual(['s']);
  });

  it('treats equal profiles on both sides alike', () => {
    const trade = { needs: [need], offers: [offer], languages: ['en'] };
    const index = buildIndex(
      [profile('x', { side: 'both', ...trade }), profile('y', { side: 'both', ...trade })],
      sampleTaxonomy,
    );
    expect(index.matchOf('x', 'y')?.score).toBe(index.matchOf('y', 'x')?.score);
  });

  it('rescores a changed profile as a new index of the same frequencies would', () => {
    const index = buildIndex([buyer, supplier, other], sampleTaxonomy);
    const before = index.matchesFor('b', 2).asBuyer;
    expect(index.rescore({ ...other, offers: [offer] }).asSupplier[0]?.score).toBeGreaterThan(before[1]?.score ?? 0);
    expect(index.rescore(other).asSupplier[0]).toEqual(before[1]);
    index.remove('t');
    expect(index.matchesFor('b', 2).asBuyer).toEqual([before[0]]);
  });

  it('reports progress and can be stopped', () => {
    const steps: number[] = [];
    const index = buildIndex([buyer, { ...buyer, id: 'b2', organizationId: 'b2' }, supplier], sampleTaxonomy);
    index.rankAll({ top: 2, onProgress: (done, total) => steps.push(done / total) });
    expect(steps).toEqual([1 / 3, 2 / 3, 1]);
    const stopped = index.rankAll({ top: 2, shouldStop: () => true });
    expect(stopped).toEqual({ stopped: true, suppliersOf: new Map(), buyersOf: new Map() });
  });

  it('lets past dealings count, in the sector of the need most', () => {
    const deal = { buyerOrganizationId: 'org-b', supplierOrganizationId: 'org-s' };
    const points = (sectors: string[]): number =>
      buildIndex([buyer, supplier], sampleTaxonomy, { dealings: [{ ...deal, sectors }] })
        .matchOf('b', 's')
        ?.parts.find((part) => part.name === 'dealings')?.points ?? 0;
    expect(points([])).toBeGreaterThan(0);
    expect(points(['digital.integrated-circuits'])).toBeGreaterThan(points([]));
  });
});
