import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { profile } from '../testing/profiles';
import type { MatchingProfile, ProfileItem } from '../profile';
import { buildIndex } from './matching-index';

const item = (given: Partial<ProfileItem> = {}): ProfileItem => ({
  id: 'i',
  sectors: [],
  texts: [],
  keywords: [],
  ...given,
});
const buyer = profile('b', {
  side: 'buyer',
  needs: [item({ texts: ['battery packs'], sectors: ['materials.batteries'] })],
});
const build = (...profiles: MatchingProfile[]) => buildIndex([buyer, ...profiles], sampleTaxonomy);
const supplier = (given: Partial<ProfileItem>) => profile('s', { side: 'supplier', offers: [item(given)] });

describe('bad input', () => {
  it.each<[string, Partial<ProfileItem>, object]>([
    [
      'an unknown sector',
      { sectors: ['moon.cheese'], texts: ['battery'] },
      { field: 'offers[0].sectors', problem: 'unknown-sector', value: 'moon.cheese' },
    ],
    ['no sector', { texts: ['battery'] }, { field: 'offers[0].sectors', problem: 'no-sector' }],
    ['no text', { sectors: ['materials.batteries'], texts: ['  '] }, { field: 'offers[0].texts', problem: 'no-text' }],
    [
      'a negative amount',
      { texts: ['battery'], valueRange: { min: -5, max: 3, currency: 'EUR' } },
      { field: 'offers[0].valueRange', problem: 'bad-amount' },
    ],
    [
      'amounts the wrong way round',
      { texts: ['battery'], valueRange: { min: 9, max: 3, currency: 'EUR' } },
      { field: 'offers[0].valueRange', problem: 'bad-amount' },
    ],
    [
      'a description of a megabyte',
      { texts: ['battery pack '.repeat(80_000)] },
      { field: 'offers[0].texts', problem: 'text-cut', value: '1040000' },
    ],
    [
      'ten thousand keywords',
      { keywords: Array.from({ length: 10_000 }, (_, at) => `battery${at}`), texts: ['battery'] },
      { field: 'offers[0].keywords', problem: 'text-cut' },
    ],
  ])('%s: a score with fewer parts, and a warning that names profile and field', (_name, given, warning) => {
    const index = build(supplier(given));
    expect(index.warnings).toContainEqual(expect.objectContaining({ profileId: 's', ...warning }));
    const match = index.matchOf('b', 's');
    expect(match?.score).toBeGreaterThan(0);
  });

  it.each<[string, Partial<MatchingProfile>, string]>([
    ['no id', { id: '' }, 'id'],
    ['no organization', { organizationId: '' }, 'organizationId'],
    ['a side that is none', { side: 'visitor' as 'buyer' }, 'side'],
    ['sectors that are no list', { sectors: 'digital' as unknown as string[] }, 'sectors'],
    ['a text that is none', { offers: [item({ texts: [7 as unknown as string] })] }, 'offers[0].texts'],
  ])('%s: an error that names the field', (_name, given, field) => {
    expect(() => build(profile('s', given))).toThrow(
      expect.objectContaining({ code: 'PROFILE_INVALID', at: expect.objectContaining({ field }) }),
    );
  });

  it('refuses the same profile twice, naming it', () => {
    expect(() => build(supplier({}), supplier({}))).toThrow(
      expect.objectContaining({ code: 'PROFILE_DUPLICATE', at: { profileId: 's', field: 'id' } }),
    );
  });

  it('refuses to rank a profile that it does not know', () => {
    expect(() => build().matchesFor('nobody', 3)).toThrow(expect.objectContaining({ code: 'PROFILE_UNKNOWN' }));
  });

  it('ranks nobody for nobody', () => {
    expect(buildIndex([], sampleTaxonomy).rankAll({ top: 5 })).toEqual({
      stopped: false,
      suppliersOf: new Map(),
      buyersOf: new Map(),
    });
  });
});
