import { failure, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { refusedIn } from '../../life-cycles/life-cycle';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { StoredDeal } from '../deal.repository';

/** The deals in the order given, where all of them may stand in the batch: known, not retracted, in no other one. */
export async function dealsForBatch(
  tx: Transaction,
  conventionId: string,
  batchId: string,
  dealIds: string[],
  already: readonly string[] = [],
): Promise<Result<StoredDeal[], Failure>> {
  const byId = new Map((await tx.deals.findAll(conventionId, dealIds)).map((deal) => [deal.id, deal]));
  const deals: StoredDeal[] = [];
  for (const id of dealIds) {
    const deal = byId.get(id);
    if (!deal) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    // What was retracted since may stay where it stood, so that the others can be moved.
    if (deal.status === 'retracted' && !already.includes(id))
      return fail(refusedIn(deal.status, { from: [], to: deal.status, done: 'put in a batch' }));
    deals.push(deal);
  }
  const [taken] = await tx.ceremonyBatches.takenElsewhere(conventionId, dealIds, batchId);
  if (taken !== undefined) return fail(failure('BATCH_TAKEN', { key: byId.get(taken)?.key ?? taken }));
  return ok(deals);
}
