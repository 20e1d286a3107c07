import type { Profile, Sector } from '@handsel/contracts';
import { sampleTaxonomy, type PastDealing } from '@handsel/matching';
import { seededRandom } from '@handsel/kernel';
import { sectorsOfTaxonomy } from '../conventions/sectors-of-taxonomy';
import { taxonomyOf } from './convention-taxonomy';
import { matchingProfileOf } from './matching-profile';
import { explainPairs, rankEveryone as ranked, rerankAround } from './rank-profiles';
import { WarmIndex } from './warm-index';
import { defaultWeights } from './settings/defaults';
import type { MatchingSettings } from './settings/matching-settings';
import type { FullList, MatchRow } from './match.repository';

const sectors: Sector[] = sectorsOfTaxonomy(sampleTaxonomy);
const words = ['robots', 'wafers', 'vaccines', 'steel', 'lasers', 'software', 'batteries', 'displays'];
const TOP = 5;
const plain: MatchingSettings = {
  weights: defaultWeights,
  complements: null,
  apart: [],
  unscored: [],
  unlisted: [],
  dealingImports: 0,
};
const inputOf = (all: Profile[], given: Partial<MatchingSettings> = {}) => ({
  profiles: all,
  sectors,
  settings: { ...plain, ...given },
  conventionId: 'one',
  dealings: { state: '', list: [] as PastDealing[] },
  held: [],
  top: TOP,
});

function profiles(count: number, seed: number): Profile[] {
  const random = seededRandom(seed);
  const item = (id: string) => ({
    id,
    text: { en: `${random.pick(words)} and ${random.pick(words)} ${random.pick(words)}` },
    sectors: [],
    keywords: [],
    valueRange: null,
  });
  return Array.from({ length: count }, (_, n) => ({
    organizationId: `org-${String(n).padStart(3, '0')}`,
    key: `k${n}`,
    name: { en: `Name ${n}` },
    country: null,
    size: null,
    website: null,
    side: random.pick(['buyer', 'supplier', 'both'] as const),
    sectors: [],
    sectorEvidence: [],
    offers: [item(`o${n}`)],
    needs: [item(`n${n}`)],
    languages: [],
    version: 1,
  }));
}

/** All rows of a ranking, in the order in which they come. */
const rankEveryone = (input: Parameters<typeof ranked>[0]): MatchRow[] =>
  [...ranked(input)].flatMap(({ rows }) => rows);

const listOf = (rows: MatchRow[], id: string, side: 'buyer' | 'supplier') =>
  rows
    .filter((row) =>
      side === 'buyer' ? row.buyerId === id && row.buyerRank : row.supplierId === id && row.supplierRank,
    )
    .map((row) => (side === 'buyer' ? `${row.buyerRank} ${row.supplierId}` : `${row.supplierRank} ${row.buyerId}`))
    .sort();

const pointsOf = ({ parts }: MatchRow) => parts?.reduce((sum, part) => sum + part.points, 0);

describe('ranking the profiles of a convention', () => {
  it('gives each side a list of its own, ranked without gaps, nobody with itself', () => {
    const all = profiles(40, 1);
    const rows = rankEveryone(inputOf(all));
    for (const { organizationId, side } of all) {
      for (const one of ['buyer', 'supplier'] as const) {
        const list = listOf(rows, organizationId, one);
        if (side !== one && side !== 'both') expect(list).toEqual([]);
        else expect(list.map((entry) => Number(entry.split(' ')[0]))).toEqual(list.map((_, index) => index + 1));
      }
    }
    expect(rows.every((row) => row.buyerId !== row.supplierId && row.score > 0)).toBe(true);
    const pairs = new Set(rows.map((row) => `${row.buyerId} ${row.supplierId}`));
    const explained = rows.filter(({ parts }) => parts !== null);
    expect(new Set(explained.map((row) => `${row.buyerId} ${row.supplierId}`))).toEqual(pairs);
    expect(explained).toHaveLength(pairs.size);
    expect(explained.every((row) => pointsOf(row) === row.score)).toBe(true);
  });

  it.each([1, 2, 3])('reranks around one profile as a whole run would (seed %i)', (seed) => {
    const before = profiles(40, seed);
    const old = rankEveryone(inputOf(before));
    const changed = before[7] as Profile;
    const after = before.map((profile) =>
      profile === changed ? { ...profile, needs: before[9]?.needs ?? [], offers: before[11]?.offers ?? [] } : profile,
    );
    const fullLists: FullList[] = before.flatMap(({ organizationId }) =>
      (['buyer', 'supplier'] as const).flatMap((side) => {
        const scores = old
          .filter((row) => (side === 'buyer' ? row.buyerId : row.supplierId) === organizationId)
          .filter((row) => (side === 'buyer' ? row.buyerRank : row.supplierRank) !== null)
          .map((row) => row.score);
        return scores.length >= TOP ? [{ organizationId, side, lastScore: Math.min(...scores) }] : [];
      }),
    );
    const { organizationId } = changed;
    const listedBy = old.flatMap((row) => [
      ...(row.supplierId === organizationId && row.buyerRank !== null ? [row.buyerId] : []),
      ...(row.buyerId === organizationId && row.supplierRank !== null ? [row.supplierId] : []),
    ]);
    const warm = new WarmIndex();
    const around = rerankAround({ ...inputOf(after), organizationIds: [organizationId], listedBy, fullLists }, warm);
    if (!around) throw new Error('nothing was ranked');
    const whole = rankEveryone(inputOf(after));
    expect(around.organizationIds).toEqual(expect.arrayContaining([organizationId, ...listedBy]));
    for (const id of around.organizationIds)
      for (const side of ['buyer', 'supplier'] as const)
        expect(listOf(around.rows, id, side)).toEqual(listOf(whole, id, side));
    // Parts are asked for where they are wanted, and are those of the same scores.
    const explained = explainPairs('one', around.rows, warm) ?? [];
    expect(explained.map(({ score }) => score)).toEqual(around.rows.map(({ score }) => score));
    expect(explained.every((row) => pointsOf(row) === row.score)).toBe(true);
    expect(explainPairs('another', around.rows, warm)).toBeNull();
  });
});

describe('what is decided about a convention', () => {
  const all = profiles(40, 4);
  const rows = rankEveryone(inputOf(all));
  const best = rows.find(({ buyerRank }) => buyerRank === 1) as MatchRow;
  const between = (found: MatchRow[], one: string, other: string) =>
    found.filter(({ buyerId, supplierId }) => [buyerId, supplierId].sort().join() === [one, other].sort().join());

  it('keeps two apart in both directions, whoever said so', () => {
    const apart: [string, string][] = [[best.supplierId, best.buyerId]];
    expect(between(rankEveryone(inputOf(all, { apart })), best.buyerId, best.supplierId)).toEqual([]);
  });

  it('leaves who has personalisation switched off without a list, but on others’', () => {
    const found = rankEveryone(inputOf(all, { unscored: [best.buyerId] }));
    expect([...listOf(found, best.buyerId, 'buyer'), ...listOf(found, best.buyerId, 'supplier')]).toEqual([]);
    expect(listOf(found, best.supplierId, 'supplier')).toEqual(listOf(rows, best.supplierId, 'supplier'));
  });

  it('puts who is not shown on no list, and fills its place', () => {
    const found = rankEveryone(inputOf(all, { unlisted: [best.supplierId] }));
    const list = listOf(found, best.buyerId, 'buyer');
    expect(list).toHaveLength(listOf(rows, best.buyerId, 'buyer').length);
    expect(list.join()).not.toContain(best.supplierId);
    expect(listOf(found, best.supplierId, 'supplier')).toEqual(listOf(rows, best.supplierId, 'supplier'));
  });

  it('does not give the engine who wants neither', () => {
    const both = { unscored: [best.supplierId], unlisted: [best.supplierId] };
    const found = rankEveryone(inputOf(all, both));
    expect(found.filter((row) => Object.values(row).includes(best.supplierId))).toEqual([]);
    const around = { organizationIds: [best.supplierId], listedBy: [best.buyerId], fullLists: [] };
    expect(rerankAround({ ...inputOf(all, both), ...around })?.rows).not.toContainEqual(
      expect.objectContaining({ supplierId: best.supplierId }),
    );
  });

  it('counts deals from before: between the two, and to the credit of who supplied', () => {
    const list = ['x', 'y', best.buyerId].map((buyer) => ({
      buyerOrganizationId: buyer,
      supplierOrganizationId: best.supplierId,
    }));
    const found = rankEveryone({ ...inputOf(all), dealings: { state: '1', list } });
    const [match] = between(found, best.buyerId, best.supplierId);
    const evidence = match?.parts?.map((part) => part.evidence);
    expect(evidence).toContainEqual({ part: 'dealings', deals: 1, sectors: [] });
    expect(evidence).toContainEqual({ part: 'reputation' });
    expect(rows.some(({ parts }) => parts?.some(({ name }) => name === 'dealings' || name === 'reputation'))).toBe(
      false,
    );
  });

  it('counts by the weights and the table that are given', () => {
    const textOnly = Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, name === 'text' ? 1 : 0]));
    const found = rankEveryone(inputOf(all, { weights: { ...defaultWeights, ...textOnly } }));
    expect(new Set(found.flatMap(({ parts }) => (parts ?? []).map(({ name }) => name)))).toEqual(new Set(['text']));
    const without = rankEveryone(inputOf(all, { complements: [] }));
    expect(without.some(({ parts }) => parts?.some(({ name }) => name === 'complement'))).toBe(false);
  });
});

describe('a profile for the engine', () => {
  const taxonomy = taxonomyOf(sectors);
  const [sample] = profiles(1, 1) as [Profile];
  const singing = { ...(sample.offers[0] as Profile['offers'][number]), text: { en: 'We sing' } };

  it('takes an item’s sectors from its own words', () => {
    const need = { ...singing, text: { en: 'Industrial robots' } };
    const { needs } = matchingProfileOf({ ...sample, side: 'both', sectors: ['home'], needs: [need] }, taxonomy);
    expect(needs[0]?.sectors).toEqual(['equipment.robotics-automation']);
  });

  it('lends an offer the organization’s sectors, and a need only to who comes to buy alone', () => {
    const of = (side: Profile['side']) =>
      matchingProfileOf({ ...sample, side, sectors: ['home'], offers: [singing], needs: [singing] }, taxonomy);
    expect(of('both').offers[0]?.sectors).toEqual(['home']);
    expect(of('both').needs[0]?.sectors).toEqual([]);
    expect(of('buyer').needs[0]?.sectors).toEqual(['home']);
  });
});
