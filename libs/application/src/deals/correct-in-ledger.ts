import { afterHead, recordStep } from './advance-deal';
import { afterCorrection } from './deal-life-cycle';
import type { LedgerHead, StoredDeal } from './deal.repository';
import type { LedgerCall } from './ledger-call';
import { presentSigning } from './present-deal';

/** Puts a corrected deal in the place of an old one that the caller has locked after the ledger. */
export async function correctInLedger(
  call: LedgerCall,
  head: LedgerHead,
  old: StoredDeal,
  corrected: StoredDeal,
  reason: string,
): Promise<StoredDeal> {
  const { tx, conventionId } = call;
  if (old.status !== 'signed') return amendDeal(call, old, corrected, reason);
  const deal = await recordStep(afterHead(call, head), corrected, {
    kind: 'corrected',
    reason,
    postings: {
      head,
      added: [
        { projects: -1, deal: old },
        { projects: 1, deal: corrected },
      ],
    },
  });
  await tx.events.append({
    conventionId,
    type: 'deal.corrected',
    audience: ['board', 'staff'],
    payload: {
      signing: presentSigning(deal),
      totals: await tx.deals.totals(conventionId),
      ledgerLine: head.line + 1,
    },
  });
  return deal;
}

/**
 * The same for a deal that is not signed, which changes no total and needs no ledger to be locked. What was verified has
 * to be verified anew, by somebody else than the one who corrected it.
 */
export async function amendDeal(
  call: LedgerCall,
  old: StoredDeal,
  corrected: StoredDeal,
  reason: string,
): Promise<StoredDeal> {
  const { tx, conventionId, accountId } = call;
  const status = afterCorrection[old.status] ?? old.status;
  const amended = { ...corrected, status, enteredBy: accountId, releaseAt: null, releaseBy: null };
  const deal = await recordStep(call, amended, { kind: 'corrected', reason });
  await tx.events.append({ conventionId, type: 'deal.amended', audience: ['staff'], payload: { dealId: deal.id } });
  return deal;
}
