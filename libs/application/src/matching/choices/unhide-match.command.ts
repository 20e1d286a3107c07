import { ok } from '@handsel/kernel';
import { exhibitorsOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceListsOf } from '../announce-lists';
import { ownOrganization } from './own-organization';

export const unhideMatch: UseCase<'matches.unhide'> = {
  policy: exhibitorsOnly,
  async execute({ principal, params: { conventionId, organizationId }, tx }) {
    const own = ownOrganization(principal, conventionId);
    if (!own.ok) return own;
    if (await tx.matchChoices.unhide(conventionId, own.value, organizationId))
      await announceListsOf(tx, conventionId, [own.value]);
    return ok(undefined);
  },
};
