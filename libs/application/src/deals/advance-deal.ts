import { failure, type DealEntry, type Failure } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import { isAllowed, refusedIn } from '../life-cycles/life-cycle';
import type { Transaction } from '../ports/unit-of-work.port';
import type { Call } from '../use-case';
import { dealLifeCycle } from './deal-life-cycle';
import type { Posting, StoredDeal } from './deal.repository';
import { presentDeal } from './present-deal';

type DealCall = Pick<Call<'deals.verify'>, 'tx' | 'principal' | 'environment' | 'params'>;

/** Locks the deal and checks that nobody changed it since the caller last saw it and that the step is allowed now. */
export async function dealToAdvance(
  tx: Transaction,
  { conventionId, dealId }: { conventionId: string; dealId: string },
  action: keyof typeof dealLifeCycle,
  version: number,
): Promise<Result<StoredDeal, Failure>> {
  const deal = await tx.deals.lock(conventionId, dealId);
  if (!deal) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
  const step = dealLifeCycle[action];
  if (!isAllowed(step, deal.status)) return fail(refusedIn(deal.status, step));
  if (deal.version !== version) return fail(failure('VERSION_STALE'));
  return ok({ ...deal, status: step.to });
}

/** Writes the deal as it stands now, and the line of the ledger that says how it came about. */
export async function recordStep(
  { tx, principal, environment, params }: DealCall,
  deal: StoredDeal,
  step: { kind: DealEntry['kind']; reason?: string; postings?: Posting[] },
): Promise<StoredDeal> {
  const updated = { ...deal, version: deal.version + 1 };
  await tx.deals.update(params.conventionId, updated);
  await tx.deals.addEntry(
    params.conventionId,
    {
      id: newId(),
      dealId: deal.id,
      kind: step.kind,
      at: environment.clock.now(),
      accountId: principal.id,
      reason: step.reason ?? null,
      postings: step.postings ?? [],
    },
    presentDeal(updated),
  );
  return updated;
}
