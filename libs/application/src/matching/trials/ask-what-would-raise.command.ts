import { failure } from '@handsel/contracts';
import { fail } from '@handsel/kernel';
import { isStaff, representedBy, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { startTrial } from './start-trial';

/** Staff ask about any two organizations, exhibitors about their own and a match on their list. */
export const askWhatWouldRaise: UseCase<'matches.whatWouldRaise'> = {
  policy: staffAndExhibitors,
  async execute(call) {
    const { principal, params, body, tx } = call;
    const { conventionId } = params;
    const notFound = fail(failure('THING_NOT_FOUND', { thing: 'match' }));
    const pair = [body.buyerId, body.supplierId];
    for (const organizationId of pair) if (!(await tx.profiles.find(conventionId, organizationId))) return notFound;
    if (isStaff(principal, conventionId)) {
      for (const organizationId of pair)
        if (!(await tx.matchChoices.preferencesOf(conventionId, organizationId)).personalized)
          return fail(failure('PERSONALIZATION_OFF'));
      return startTrial(call, { kind: 'raise', ...body });
    }
    const own = representedBy(principal, conventionId)?.organizationId;
    if (own === undefined || !pair.includes(own)) return notFound;
    if (!(await tx.matchChoices.preferencesOf(conventionId, own)).personalized)
      return fail(failure('PERSONALIZATION_OFF'));
    if (!(await tx.matches.findListed(conventionId, body, own))) return notFound;
    return startTrial(call, { kind: 'raise', ...body }, own);
  },
};
