import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { exhibitorsOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceListsOf } from '../announce-lists';
import { ownOrganization } from './own-organization';

/** Hides another organization from the own list. The other one neither sees nor feels it. */
export const hideMatch: UseCase<'matches.hide'> = {
  policy: exhibitorsOnly,
  async execute({ principal, params: { conventionId, organizationId }, tx, environment }) {
    const own = ownOrganization(principal, conventionId);
    if (!own.ok) return own;
    if (organizationId === own.value || !(await tx.profiles.find(conventionId, organizationId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    if (await tx.matchChoices.hide(conventionId, own.value, organizationId, environment.clock.now()))
      await announceListsOf(tx, conventionId, [own.value]);
    return ok(undefined);
  },
};
