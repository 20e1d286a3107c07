import type { Item, Profile } from '@handsel/contracts';
import { findSectors, type MatchingProfile, type ProfileItem, type Taxonomy } from '@handsel/matching';
import { inBothLanguages } from '../profiles/profile-texts';

/**
 * A profile as the engine reads it, one per organization. An offer or need without sectors gets those that its own words
 * speak of. Failing that, an offer takes the organization's; a need only where the organization comes to buy alone, for
 * what a supplier is active in is not what it lacks.
 */
export function matchingProfileOf(profile: Profile, taxonomy: Taxonomy): MatchingProfile {
  const { organizationId, side, name, sectors, country, size, languages } = profile;
  return {
    id: organizationId,
    organizationId,
    side,
    name,
    sectors,
    offers: profile.offers.map((item) => itemOf(item, sectors, taxonomy)),
    needs: profile.needs.map((item) => itemOf(item, side === 'buyer' ? sectors : [], taxonomy)),
    languages,
    ...(country !== null && { country }),
    ...(size !== null && { size }),
  };
}

function itemOf(item: Item, fallback: readonly string[], taxonomy: Taxonomy): ProfileItem {
  const texts = inBothLanguages(item.text);
  const { minimum, maximum, currency = '' } = item.valueRange ?? {};
  return {
    id: item.id,
    sectors: item.sectors.length > 0 ? item.sectors : found([...texts, ...item.keywords], taxonomy, fallback),
    texts,
    keywords: item.keywords,
    ...(item.valueRange && {
      valueRange: {
        ...(minimum !== undefined && { min: minimum }),
        ...(maximum !== undefined && { max: maximum }),
        currency,
      },
    }),
  };
}

function found(texts: string[], taxonomy: Taxonomy, fallback: readonly string[]): readonly string[] {
  const sectors = findSectors(texts, taxonomy).map(({ sector }) => sector);
  return sectors.length > 0 ? sectors : fallback;
}
