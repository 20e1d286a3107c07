import { ok } from '@handsel/kernel';
import { presentSigning } from '../deals/present-deal';
import { signInLedger } from '../deals/sign-in-ledger';
import type { Transaction } from '../ports/unit-of-work.port';
import { presentCue } from './desk-state';
import type { StoredCue } from './desk.repository';

/**
 * A cue goes on stage: the deal is signed, or shown as if. A deal that has changed since its preview, or cannot be signed
 * any more, stays off the stage, and staff are told why.
 * @returns the cue as it ended
 */
export async function airCue(tx: Transaction, conventionId: string, cue: StoredCue, at: Date): Promise<StoredCue> {
  const shown = await (cue.kind === 'signing'
    ? signInLedger({ tx, conventionId, accountId: cue.accountId, at }, cue.dealId, cue.dealVersion)
    : rehearse(tx, conventionId, cue, at));
  const status = shown.ok ? ('aired' as const) : ('failed' as const);
  const ended = { ...cue, status, failure: shown.ok ? null : shown.failure.code };
  await tx.desk.settleCue(cue.id, status, ended.failure);
  await tx.events.append({ conventionId, type: 'cue.aired', audience: ['staff'], payload: { cue: presentCue(ended) } });
  return ended;
}

async function rehearse(tx: Transaction, conventionId: string, { dealId, screenIds }: StoredCue, at: Date) {
  const deal = await tx.deals.find(conventionId, dealId);
  if (!deal) throw new Error(`the deal ${dealId} is not there any more, but its cue is`);
  const { signingNumber, signedAt } = deal;
  const asIf = { ...deal, signingNumber: signingNumber ?? 0, signedAt: signedAt ?? at.toISOString() };
  const payload = { signing: presentSigning(asIf), screenIds };
  await tx.events.append({ conventionId, type: 'signing.rehearsed', audience: ['screens', 'staff'], payload });
  return ok(undefined);
}
