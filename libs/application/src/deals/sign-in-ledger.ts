import type { Failure } from '@handsel/contracts';
import { ok, type Result } from '@handsel/kernel';
import { afterHead, dealToAdvance, recordStep } from './advance-deal';
import type { StoredDeal } from './deal.repository';
import type { LedgerCall } from './ledger-call';
import { presentSigning } from './present-deal';

/**
 * The moment: the deal counts from here on, and every board hears of it with the totals that hold with it. However many
 * sign at once, one does; the others are told DEAL_SIGNED.
 */
export async function signInLedger(
  call: LedgerCall,
  dealId: string,
  version: number,
): Promise<Result<StoredDeal, Failure>> {
  const { tx, conventionId } = call;
  const head = await tx.deals.lockLedger(conventionId);
  const found = await dealToAdvance(call, dealId, 'sign', version);
  if (!found.ok) return found;
  const now = afterHead(call, head);
  const signed: StoredDeal = {
    ...found.value,
    status: 'signed',
    signedAt: now.at.toISOString(),
    signingNumber: await tx.deals.nextSigningNumber(conventionId),
  };
  const postings = { head, added: [{ projects: 1 as const, deal: signed }] };
  const deal = await recordStep(now, signed, { kind: 'signed', postings });
  await tx.events.append({
    conventionId,
    type: 'deal.signed',
    audience: ['board', 'staff'],
    payload: {
      signing: presentSigning(deal),
      totals: await tx.deals.totals(conventionId),
      ledgerLine: head.line + 1,
    },
  });
  return ok(deal);
}
