import {
  buildIndex,
  type MatchingIndex,
  type MatchingProfile,
  type MatchingWeights,
  type Taxonomy,
} from '@handsel/matching';
import { taxonomyOf } from './convention-taxonomy';
import { matchingProfileOf } from './matching-profile';
import type { MatchingInput } from './match-ranker.port';

export interface Prepared {
  taxonomy: Taxonomy;
  profiles: MatchingProfile[];
  indexWith(weights: Partial<MatchingWeights>): MatchingIndex;
}

/**
 * A convention as the engine reads it. Who wants neither a list nor a place in others' is not given to the engine at all:
 * nothing is worked out about it.
 */
export function prepare({ profiles, sectors, settings }: MatchingInput): Prepared {
  const taxonomy = taxonomyOf(sectors, settings.complements);
  const unlisted = new Set(settings.unlisted);
  const absent = new Set(settings.unscored.filter((id) => unlisted.has(id)));
  const apart = new Map<string, string[]>();
  for (const [one, other] of settings.apart) apart.set(one, [...(apart.get(one) ?? []), other]);
  const read = profiles
    .filter(({ organizationId }) => !absent.has(organizationId))
    .map((profile) => {
      const excludedOrganizationIds = apart.get(profile.organizationId);
      return { ...matchingProfileOf(profile, taxonomy), ...(excludedOrganizationIds && { excludedOrganizationIds }) };
    });
  return { taxonomy, profiles: read, indexWith: (weights) => buildIndex(read, taxonomy, { weights }) };
}
