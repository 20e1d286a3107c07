import type { Profile } from '@handsel/contracts';
import { sampleTaxonomy } from '@handsel/matching';
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
});

describe('an index that is kept', () => {
  let warm: WarmIndex;
  beforeEach(() => {
    warm = new WarmIndex();
  });
  const bestOf = (given: ReturnType<typeof inputOf>) =>
    warm.follow(given).index.matchesFor('b', 1).asBuyer[0]?.supplierId;

  it('is the same one while nothing but a profile changes, and has the change', () => {
    const { index } = warm.build(inputOf(profiles));
    expect(bestOf(inputOf(profiles))).toBe('s0');
    const changed = [profile('b', 'buyer', 'We need wafers', 2), ...suppliers];
    expect(bestOf(inputOf(changed))).toBe('s1');
    expect(bestOf(inputOf([...changed, profile('s9', 'supplier', 'Nothing')]))).toBe('s1');
    expect(bestOf(inputOf(changed.filter(({ organizationId }) => organizationId !== 's1')))).not.toBe('s1');
    expect(warm.follow(inputOf(changed)).index).toBe(index);
  });

  it('follows who is kept apart, and who is let together again', () => {
    warm.build(inputOf(profiles));
    expect(bestOf(inputOf(profiles, { apart: [['b', 's0']] }))).not.toBe('s0');
    expect(bestOf(inputOf(profiles))).toBe('s0');
  });

  it('is made anew for other weights, other sectors, another convention or many changes', () => {
    const { index } = warm.build(inputOf(profiles));
    const weights = { ...defaultWeights, text: 1 };
    expect(warm.follow(inputOf(profiles, { weights })).index).not.toBe(index);
    expect(warm.follow({ ...inputOf(profiles), sectors: sectors.slice(1) }).index).not.toBe(index);
    const kept = warm.build(inputOf(profiles)).index;
    const others = Array.from({ length: 30 }, (_, n) => profile(`x${n}`, 'supplier', 'Glass'));
    expect(warm.follow(inputOf([...profiles, ...others])).index).not.toBe(kept);
  });

  it('ranks as a new one does where frequencies are the same', () => {
    warm.build(inputOf(profiles));
    const touched = profiles.map((one) => ({ ...one, version: 2 }));
    expect(warm.follow(inputOf(touched)).index.matchesFor('b', 6)).toEqual(
      new WarmIndex().build(inputOf(touched)).index.matchesFor('b', 6),
    );
  });
});
