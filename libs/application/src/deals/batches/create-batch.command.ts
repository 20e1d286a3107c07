import { failure, type CeremonyBatch } from '@handsel/contracts';
import { newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { UseCase } from '../../use-case';
import { dealsForBatch } from './deals-for-batch';

export const createBatch: UseCase<'ceremonyBatches.create'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { name, dealIds }, tx }) {
    const batch = { id: newId(), name, dealIds, version: 1 };
    const deals = await dealsForBatch(tx, conventionId, batch.id, dealIds);
    if (!deals.ok) return deals;
    await tx.ceremonyBatches.insert(conventionId, batch);
    await announceBatch(tx, conventionId, batch);
    return ok(batch);
  },
  conflicts: { ceremony_batch_deals_deal_id_key: () => failure('VERSION_STALE') },
};

export async function announceBatch(tx: Transaction, conventionId: string, batch: CeremonyBatch): Promise<void> {
  await tx.events.append({
    conventionId,
    type: 'ceremony-batch.changed',
    audience: ['staff'],
    payload: { batchId: batch.id, version: batch.version },
  });
}
