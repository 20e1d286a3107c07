import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { presentDeal } from './present-deal';

export const getDeal: UseCase<'deals.get'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, dealId }, tx }) {
    const deal = await tx.deals.find(conventionId, dealId);
    if (!deal) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    return ok({
      ...presentDeal(deal),
      entries: await tx.deals.entriesOf(conventionId, dealId),
      evidence: await tx.dealEvidence.listOf(conventionId, dealId),
    });
  },
};
