import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { representedBy, staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { mayActFor } from './choices/own-organization';
import { taxonomyOf } from './convention-taxonomy';
import { presentMatch } from './present-match';

/** One match as it stands on the list of one of the two: the caller's, or the one that staff name (else the buyer's). */
export const getMatch: UseCase<'matches.get'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, buyerId, supplierId }, query, tx }) {
    const notFound = fail(failure('THING_NOT_FOUND', { thing: 'match' }));
    const side = query.organizationId ?? representedBy(principal, conventionId)?.organizationId ?? buyerId;
    if ((side !== buyerId && side !== supplierId) || !mayActFor(principal, conventionId, side)) return notFound;
    const buyer = await tx.profiles.find(conventionId, buyerId);
    const supplier = await tx.profiles.find(conventionId, supplierId);
    if (!buyer || !supplier) return notFound;
    const { personalized } = await tx.matchChoices.preferencesOf(conventionId, side);
    if (!personalized) return fail(failure('PERSONALIZATION_OFF'));
    const found = await tx.matches.findListed(conventionId, { buyerId, supplierId }, side);
    if (!found) return notFound;
    const match = presentMatch(
      found,
      side === buyerId ? buyer : supplier,
      taxonomyOf(await tx.conventions.sectorsOf(conventionId)),
    );
    return ok({ ...match, buyer, supplier });
  },
};
