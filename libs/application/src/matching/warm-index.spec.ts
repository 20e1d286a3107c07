import type { Profile } from '@handsel/contracts';
import { sampleTaxonomy, type PastDealing } from '@handsel/matching';
import { sectorsOfTaxonomy } from '../conventions/sectors-of-taxonomy';
import { defaultWeights } from './settings/defaults';
import type { MatchingSettings } from './settings/matching-settings';
import { WarmIndex } from './warm-index';

const sectors = sectorsOfTaxonomy(sampleTaxonomy);
const settings: MatchingSettings = {
  weights: defaultWeights,
  complements: null,
  apart: [],
  unscored: [],
  unlisted: [],
  dealingImports: 0,
};
const item = (id: string, en: string) => ({ id, text: { en }, sectors: [], keywords: [], valueRange: null });
const profile = (id: string, side: Profile['side'], en: string, version = 1): Profile => ({
  organizationId: id,
  key: id,
  name: { en: id },
  country: null,
  size: null,
  website: null,
  side,
  sectors: [],
  sectorEvidence: [],
  offers: side === 'supplier' ? [item(`o-${id}`, en)] : [],
  needs: side === 'buyer' ? [item(`n-${id}`, en)] : [],
  languages: [],
  version,
});
const words = ['robots', 'wafers', 'vaccines', 'steel', 'lasers', 'software'];
const suppliers = words.map((word, n) => profile(`s${n}`, 'supplier', `We sell ${word}`));
const profiles = [profile('b', 'buyer', 'We need robots'), ...suppliers];
const inputOf = (all: Profile[], given: Partial<MatchingSettings> = {}) => ({
  profiles: all,
  sectors,
  settings: { ...settings, ...given },
  conventionId: 'one',
  dealings: { state: '', list: [] as PastDealing[] },
  held: [] as string[],
  top: 5,
  organizationIds: [],
  listedBy: [],
  fullLists: [],
});

describe('an index that is kept', () => {
  let warm: WarmIndex;
  beforeEach(() => {
    warm = new WarmIndex();
  });
  const bestOf = (given: ReturnType<typeof inputOf>) =>
    warm.follow(given)?.index.matchesFor('b', 1).asBuyer[0]?.supplierId;

  it('is the same one while nothing but a profile changes, and has the change', () => {
    const { index } = warm.build(inputOf(profiles));
    expect(bestOf(inputOf(profiles))).toBe('s0');
    const changed = [profile('b', 'buyer', 'We need wafers', 2), ...suppliers];
    expect(bestOf(inputOf(changed))).toBe('s1');
    expect(bestOf(inputOf([...changed, profile('s9', 'supplier', 'Nothing')]))).toBe('s1');
    expect(bestOf(inputOf(changed.filter(({ organizationId }) => organizationId !== 's1')))).not.toBe('s1');
    expect(warm.follow(inputOf(changed))?.index).toBe(index);
  });

  it('follows who is kept apart, and who is let together again', () => {
    warm.build(inputOf(profiles));
    expect(bestOf(inputOf(profiles, { apart: [['b', 's0']] }))).not.toBe('s0');
    expect(bestOf(inputOf(profiles))).toBe('s0');
  });

  it('is made anew for other weights, other sectors, another convention or many changes', () => {
    const { index } = warm.build(inputOf(profiles));
    const weights = { ...defaultWeights, text: 1 };
    expect(warm.follow(inputOf(profiles, { weights }))?.index).not.toBe(index);
    expect(warm.follow({ ...inputOf(profiles), sectors: sectors.slice(1) })?.index).not.toBe(index);
    const kept = warm.build(inputOf(profiles)).index;
    const others = Array.from({ length: 30 }, (_, n) => profile(`x${n}`, 'supplier', 'Glass'));
    expect(warm.follow(inputOf([...profiles, ...others]))?.index).not.toBe(kept);
  });

  it('ranks as a new one does where frequencies are the same', () => {
    warm.build(inputOf(profiles));
    const touched = profiles.map((one) => ({ ...one, version: 2 }));
    expect(warm.follow(inputOf(touched))?.index.matchesFor('b', 6)).toEqual(
      new WarmIndex().build(inputOf(touched)).index.matchesFor('b', 6),
    );
  });

  describe('that has been given everything once', () => {
    const [buyer, ...others] = profiles as [Profile, ...Profile[]];
    const ids = others.map(({ organizationId }) => organizationId);
    const changed = { ...buyer, ...profile('b', 'buyer', 'We need wafers', 2) };

    it('needs the changed profiles alone', () => {
      const { index } = warm.build(inputOf(profiles));
      const followed = warm.follow({ ...inputOf([changed]), held: ids, dealings: { state: '', list: null } });
      expect(followed?.index).toBe(index);
      expect(followed?.input.profiles).toEqual([changed, ...others]);
      expect(followed?.index.matchesFor('b', 1).asBuyer[0]?.supplierId).toBe('s1');
    });

    it('says so where it has lost them, or the past deals', () => {
      const given = { ...inputOf([changed]), held: ids };
      expect(warm.follow(given)).toBeNull();
      warm.build({ ...inputOf(profiles), conventionId: 'another' });
      expect(warm.follow(given)).toBeNull();
      warm.build(inputOf(profiles));
      expect(warm.follow({ ...given, dealings: { state: 'another', list: null } })).toBeNull();
    });

    it('is made anew for other past deals', () => {
      const { index } = warm.build(inputOf(profiles));
      const list = [{ buyerOrganizationId: 'b', supplierOrganizationId: 's3' }];
      const followed = warm.follow({ ...inputOf([]), held: ['b', ...ids], dealings: { state: '2', list } });
      expect(followed?.index).not.toBe(index);
      expect(followed?.index.matchOf('b', 's3')?.parts.map(({ name }) => name)).toContain('dealings');
    });

    it('is renewed after many changes, not before', () => {
      const { index } = warm.build(inputOf(profiles));
      for (let version = 2; version <= 23; version++) {
        expect(warm.renewWhereStale()).toBe(version > 22);
        warm.follow({ ...inputOf([{ ...changed, version }]), held: ids, dealings: { state: '', list: null } });
      }
      expect(warm.follow({ ...inputOf([]), held: ['b', ...ids] })?.index).not.toBe(index);
    });
  });
});
