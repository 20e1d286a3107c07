import { recordStep } from './advance-deal';
import type { StoredDeal } from './deal.repository';
import type { LedgerCall } from './ledger-call';

/** Releases a verified deal that the caller has locked. */
export async function releaseInLedger(call: LedgerCall, verified: StoredDeal): Promise<StoredDeal> {
  const released: StoredDeal = { ...verified, status: 'released', releaseAt: null, releaseBy: null };
  const deal = await recordStep(call, released, { kind: 'released' });
  const { tx, conventionId } = call;
  await tx.events.append({ conventionId, type: 'deal.released', audience: ['staff'], payload: { dealId: deal.id } });
  return deal;
}
