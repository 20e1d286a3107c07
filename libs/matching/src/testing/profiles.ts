import * as fc from 'fast-check';
import type { MatchingProfile, ProfileItem } from '../profile';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';

/** A profile with nothing in it but what is given. */
export const profile = (id: string, given: Partial<MatchingProfile> = {}): MatchingProfile => ({
  id,
  organizationId: `org-${id}`,
  side: 'both',
  name: {},
  sectors: [],
  offers: [],
  needs: [],
  languages: [],
  ...given,
});

const words = ['battery', 'batteries', 'chip', '集成电路', '电池', 'steel', 'Ndërtimi', '', '5G模块', 'display'];
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const sectors = fc.array(
  fc.constantFrom('nonsense', '', ...sampleTaxonomy.nodes.slice(0, 12).map((node) => node.code)),
  { maxLength: 3 },
);
const amount = fc.option(fc.oneof(fc.double(), fc.integer({ min: 1, max: 1_000_000 })), { nil: undefined });

const item: fc.Arbitrary<ProfileItem> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  sectors,
  texts: fc.array(text, { maxLength: 3 }),
  keywords: fc.array(text, { maxLength: 3 }),
  valueRange: fc.option(fc.record({ min: amount, max: amount, currency: fc.constantFrom('CNY', 'EUR') }), {
    nil: undefined,
  }),
});

/** Profiles as bad as they come: no sector, unknown sectors, absurd amounts, mixed scripts, empty everything. */
export const anyProfiles: fc.Arbitrary<MatchingProfile[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefghijkl'),
    organizationId: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
    side: fc.constantFrom('buyer', 'supplier', 'both'),
    name: fc.record({ en: text }),
    sectors,
    offers: fc.array(item, { maxLength: 3 }),
    needs: fc.array(item, { maxLength: 3 }),
    country: fc.option(fc.constantFrom('CN', 'cn', 'DE', ''), { nil: undefined }),
    languages: fc.array(fc.constantFrom('en', 'zh-CN', 'zh', ''), { maxLength: 2 }),
    size: fc.option(fc.constantFrom('micro', 'LARGE', 'gigantic'), { nil: undefined }),
    pastDeals: fc.option(fc.oneof(fc.double(), fc.nat()), { nil: undefined }),
    excludedOrganizationIds: fc.option(fc.array(fc.constantFrom('o1', 'o2')), { nil: undefined }),
  }),
  { selector: (made) => made.id, maxLength: 8 },
);
