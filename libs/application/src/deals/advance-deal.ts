import { failure, type DealEntry, type Failure } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import { isAllowed, refusedIn } from '../life-cycles/life-cycle';
import { dealLifeCycle } from './deal-life-cycle';
import type { LedgerHead, Posting, StoredDeal } from './deal.repository';
import type { LedgerCall } from './ledger-call';
import { presentDeal } from './present-deal';

type Action = keyof typeof dealLifeCycle;

/** Locks the deal and checks that nobody changed it since the caller last saw it and that the step is allowed now. */
export async function dealToAdvance(
  { tx, conventionId }: Pick<LedgerCall, 'tx' | 'conventionId'>,
  dealId: string,
  action: Action,
  version: number,
): Promise<Result<StoredDeal, Failure>> {
  const deal = await tx.deals.lock(conventionId, dealId);
  if (!deal) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
  const step = dealLifeCycle[action];
  if (!isAllowed(step, deal.status)) return fail(refusal(deal, action));
  if (deal.version !== version) return fail(failure('VERSION_STALE'));
  return ok(deal);
}

/** What is done twice on a stage is told apart from what cannot be done in this state at all. */
function refusal(deal: StoredDeal, action: Action): Failure {
  if (action === 'sign' && deal.status === 'signed') return failure('DEAL_SIGNED', { number: deal.signingNumber ?? 0 });
  if (action === 'retract' && deal.status === 'retracted') return failure('RETRACTION_FINAL');
  return refusedIn(deal.status, dealLifeCycle[action]);
}

export interface LedgerStep {
  kind: DealEntry['kind'];
  reason?: string;
  detail?: DealEntry['detail'];
  /** What it adds to the totals, behind the last line of a ledger that is locked. */
  postings?: { head: LedgerHead; added: Posting[] };
}

/** Writes the deal as it stands now, and the line of the ledger that says how it came about. */
export async function recordStep(call: LedgerCall, deal: StoredDeal, step: LedgerStep): Promise<StoredDeal> {
  const { tx, conventionId } = call;
  const updated = { ...deal, version: deal.version + 1 };
  await tx.deals.update(conventionId, updated);
  await addEntry(call, updated, step);
  return updated;
}

/** Writes a line of the ledger about a deal that is kept already as it stands. */
export async function addEntry(
  { tx, conventionId, accountId, at }: LedgerCall,
  deal: StoredDeal,
  { kind, reason, detail = {}, postings }: LedgerStep,
): Promise<void> {
  await tx.deals.addEntry(
    conventionId,
    {
      id: newId(),
      dealId: deal.id,
      kind,
      at,
      accountId,
      reason: reason ?? null,
      detail,
      posted: postings ? { line: postings.head.line + 1, postings: postings.added } : null,
    },
    presentDeal(deal),
  );
}

/**
 * The call with a time that is not before the last line's, whatever the clocks of several servers say: what stood in the
 * ledger at an instant is then always what stood there at some line.
 */
export const afterHead = (call: LedgerCall, head: LedgerHead): LedgerCall =>
  head.at && head.at > call.at ? { ...call, at: head.at } : call;
