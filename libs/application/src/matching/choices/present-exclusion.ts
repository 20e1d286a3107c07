import type { Exclusion } from '@handsel/contracts';
import type { StoredExclusion } from './match-choice.repository';

/** What an organization has blocked is its own matter: staff see that the two are kept apart, and not why. */
export function presentExclusion({ exclusion, givenBy }: StoredExclusion, own: string | undefined): Exclusion {
  const readable = exclusion.kind !== 'blocked' || givenBy === own;
  return { ...exclusion, reason: readable ? exclusion.reason : null };
}
