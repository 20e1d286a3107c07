import { MatchingError } from '../matching-error';
import type { MatchingProfile } from '../profile';

export const sidesOf = (profile: MatchingProfile): ('buyer' | 'supplier')[] =>
  profile.side === 'both' ? ['buyer', 'supplier'] : [profile.side];

/** @throws MatchingError `PROFILE_INVALID` as `checkProfile`, `PROFILE_DUPLICATE` for an id that is twice on one side. */
export function checkProfiles(profiles: readonly MatchingProfile[]): void {
  const seen = { buyer: new Set<string>(), supplier: new Set<string>() };
  for (const [position, profile] of profiles.entries()) {
    checkProfile(profile, position);
    for (const side of sidesOf(profile)) {
      if (seen[side].has(profile.id)) {
        throw new MatchingError('PROFILE_DUPLICATE', `Profile ${profile.id} is there twice`, {
          profileId: profile.id,
          field: 'id',
        });
      }
      seen[side].add(profile.id);
    }
  }
}

/** @throws MatchingError `PROFILE_INVALID` naming the profile and the field, for what no score could be built on. */
export function checkProfile(profile: MatchingProfile, position: number): void {
  const refuse = (field: string, message: string): never => {
    throw new MatchingError('PROFILE_INVALID', `Profile ${profile.id || `at ${position}`}: ${field} ${message}`, {
      profileId: profile.id,
      field,
    });
  };
  if (typeof profile.id !== 'string' || profile.id === '') refuse('id', 'is missing');
  if (typeof profile.organizationId !== 'string' || profile.organizationId === '')
    refuse('organizationId', 'is missing');
  if (!['buyer', 'supplier', 'both'].includes(profile.side)) refuse('side', 'must be buyer, supplier or both');
  for (const field of ['sectors', 'offers', 'needs', 'languages'] as const) {
    if (!Array.isArray(profile[field])) refuse(field, 'must be a list');
  }
  for (const field of ['offers', 'needs'] as const) {
    for (const [at, item] of profile[field].entries()) {
      for (const list of ['sectors', 'texts', 'keywords'] as const) {
        if (!Array.isArray(item[list]) || item[list].some((entry) => typeof entry !== 'string')) {
          refuse(`${field}[${at}].${list}`, 'must be a list of texts');
        }
      }
    }
  }
}
