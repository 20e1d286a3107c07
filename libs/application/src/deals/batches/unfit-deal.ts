import { failure, type Failure } from '@handsel/contracts';
import { refusedIn } from '../../life-cycles/life-cycle';
import type { Transaction } from '../../ports/unit-of-work.port';

/**
 * The refusal of the first deal that may not stand in the batch: unknown, retracted, or in another one.
 *
 * @param already in the batch: what was retracted since may stay where it stood, so that the others can be moved
 */
export async function unfitDeal(
  tx: Transaction,
  conventionId: string,
  batchId: string,
  dealIds: string[],
  already: readonly string[] = [],
): Promise<Failure | null> {
  const byId = new Map((await tx.deals.findAll(conventionId, dealIds)).map((deal) => [deal.id, deal]));
  for (const id of dealIds) {
    const deal = byId.get(id);
    if (!deal) return failure('THING_NOT_FOUND', { thing: 'deal' });
    if (deal.status === 'retracted' && !already.includes(id))
      return refusedIn(deal.status, { from: [], to: deal.status, done: 'put in a batch' });
  }
  const [taken] = await tx.ceremonyBatches.takenElsewhere(conventionId, dealIds, batchId);
  return taken === undefined ? null : failure('BATCH_TAKEN', { key: byId.get(taken)?.key ?? taken });
}
