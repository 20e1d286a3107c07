import type { Failure } from '@handsel/contracts';
import { ok, type Result } from '@handsel/kernel';
import { afterHead, dealToAdvance, recordStep } from './advance-deal';
import type { StoredDeal } from './deal.repository';
import type { LedgerCall } from './ledger-call';

/** Takes a deal back. Where it had been signed, the totals and every board follow. */
export async function retractInLedger(
  call: LedgerCall,
  dealId: string,
  version: number,
  reason: string,
): Promise<Result<StoredDeal, Failure>> {
  const { tx, conventionId } = call;
  const head = await tx.deals.lockLedger(conventionId);
  const found = await dealToAdvance(call, dealId, 'retract', version);
  if (!found.ok) return found;
  const before = found.value;
  const wasSigned = before.status === 'signed';
  const retracted: StoredDeal = { ...before, status: 'retracted', releaseAt: null, releaseBy: null };
  const deal = await recordStep(afterHead(call, head), retracted, {
    kind: 'retracted',
    reason,
    ...(wasSigned && { postings: { head, added: [{ projects: -1, deal: before }] } }),
  });
  await tx.events.append({
    conventionId,
    type: 'deal.retracted',
    // What was never shown is not taken back in public.
    audience: wasSigned ? ['board', 'staff'] : ['staff'],
    payload: {
      dealId,
      totals: await tx.deals.totals(conventionId),
      ledgerLine: head.line + (wasSigned ? 1 : 0),
    },
  });
  return ok(deal);
}
