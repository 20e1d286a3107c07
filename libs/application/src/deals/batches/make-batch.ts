import type { CeremonyBatch, Failure } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';
import { unfitDeal } from './unfit-deal';

/** Makes a batch of deals in their order, where all of them may stand in it. */
export async function makeBatch(
  tx: Transaction,
  conventionId: string,
  { name, dealIds }: Pick<CeremonyBatch, 'name' | 'dealIds'>,
): Promise<Result<CeremonyBatch, Failure>> {
  const batch = { id: newId(), name, dealIds, version: 1 };
  const unfit = await unfitDeal(tx, conventionId, batch.id, dealIds);
  if (unfit) return fail(unfit);
  await tx.ceremonyBatches.insert(conventionId, batch);
  await announceBatch(tx, conventionId, batch);
  return ok(batch);
}

export async function announceBatch(tx: Transaction, conventionId: string, batch: CeremonyBatch): Promise<void> {
  await tx.events.append({
    conventionId,
    type: 'ceremony-batch.changed',
    audience: ['staff'],
    payload: { batchId: batch.id, version: batch.version },
  });
}
