import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { presentDeal } from '../present-deal';

export const getBatch: UseCase<'ceremonyBatches.get'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, batchId }, tx }) {
    const batch = await tx.ceremonyBatches.find(conventionId, batchId);
    if (!batch) return fail(failure('THING_NOT_FOUND', { thing: 'batch' }));
    const byId = new Map((await tx.deals.findAll(conventionId, batch.dealIds)).map((deal) => [deal.id, deal]));
    return ok({ ...batch, deals: batch.dealIds.flatMap((id) => byId.get(id) ?? []).map(presentDeal) });
  },
};
