import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceBatch } from './make-batch';
import { unfitDeal } from './unfit-deal';

/** Gives a batch another name or another order: the order names all its deals, so that adding and removing are orders too. */
export const changeBatch: UseCase<'ceremonyBatches.change'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, batchId }, body, tx }) {
    const old = await tx.ceremonyBatches.find(conventionId, batchId);
    if (!old) return fail(failure('THING_NOT_FOUND', { thing: 'batch' }));
    const { version, name = old.name, dealIds = old.dealIds } = body;
    const unfit = await unfitDeal(tx, conventionId, batchId, dealIds, old.dealIds);
    if (unfit) return fail(unfit);
    const changed = { id: batchId, name, dealIds, version };
    if (!(await tx.ceremonyBatches.change(conventionId, changed))) return fail(failure('VERSION_STALE'));
    const batch = { ...changed, version: version + 1 };
    await announceBatch(tx, conventionId, batch);
    return ok(batch);
  },
  conflicts: { ceremony_batch_deals_deal_id_key: () => failure('VERSION_STALE') },
};
