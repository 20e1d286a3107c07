import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { isStaff, representedBy, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { audienceOf } from './keep-apart';

/** Whoever gave an exclusion lifts it: the organization what it has blocked, staff what staff declared. */
export const removeExclusion: UseCase<'exclusions.remove'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, exclusionId }, tx }) {
    const found = await tx.matchChoices.findExclusion(conventionId, exclusionId);
    const own = representedBy(principal, conventionId)?.organizationId;
    const staff = isStaff(principal, conventionId);
    const visible = found && (staff || (found.givenBy !== null && found.givenBy === own));
    if (!visible) return fail(failure('THING_NOT_FOUND', { thing: 'exclusion' }));
    const { exclusion, givenBy } = found;
    if (givenBy !== null && givenBy !== own) return fail(failure('ACCESS_DENIED'));
    await tx.matchChoices.removeExclusion(conventionId, exclusionId);
    await tx.events.append({
      conventionId,
      type: 'exclusion.removed',
      audience: [...audienceOf(givenBy)],
      payload: { exclusionId, organizationIds: exclusion.organizations.map(({ organizationId }) => organizationId) },
    });
    return ok(undefined);
  },
};
