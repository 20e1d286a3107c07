import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { LikelyDuplicates } from './likely-duplicates';

/** Deals that are likely the same as one: looked at before it is verified, so that nothing is counted twice. */
export const findDuplicates: UseCase<'deals.duplicates'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, dealId }, tx }) {
    const deal = await tx.deals.find(conventionId, dealId);
    if (!deal) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    return ok({ items: new LikelyDuplicates(await tx.deals.compared(conventionId)).of(deal) });
  },
};
