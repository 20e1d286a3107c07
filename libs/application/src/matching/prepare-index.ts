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

/** A profile as the engine reads it, with what it was read from. */
export interface ReadProfile {
  /** Another one when the profile, or whom it is kept apart from, has changed. */
  state: string;
  profile: MatchingProfile;
}

export interface Prepared {
  taxonomy: Taxonomy;
  read: ReadProfile[];
  profiles: MatchingProfile[];
  indexWith: (weights: Partial<MatchingWeights>) => MatchingIndex;
}

/**
 * A convention as the engine reads it. Who wants neither a list nor a place in others' is not given to the engine at all:
 * nothing is worked out about it.
 *
 * @param known profiles that were read before with the same sectors, by organization; what has not changed is taken from here
 */
export function prepare(
  { profiles, sectors, settings, dealings }: MatchingInput,
  known: ReadonlyMap<string, ReadProfile> = new Map(),
): Prepared {
  const taxonomy = taxonomyOf(sectors, settings.complements);
  const unlisted = new Set(settings.unlisted);
  const absent = new Set(settings.unscored.filter((id) => unlisted.has(id)));
  const apart = new Map<string, string[]>();
  for (const [one, other] of settings.apart) apart.set(one, [...(apart.get(one) ?? []), other]);
  const read = profiles
    .filter(({ organizationId }) => !absent.has(organizationId))
    .map((profile): ReadProfile => {
      const excludedOrganizationIds = apart.get(profile.organizationId) ?? [];
      const state = [profile.version, ...excludedOrganizationIds].join(' ');
      const before = known.get(profile.organizationId);
      if (before?.state === state) return before;
      return { state, profile: { ...matchingProfileOf(profile, taxonomy), excludedOrganizationIds } };
    });
  const made = read.map(({ profile }) => profile);
  const indexWith: Prepared['indexWith'] = (weights) =>
    buildIndex(made, taxonomy, { weights, dealings: dealings.list });
  return { taxonomy, read, profiles: made, indexWith };
}
