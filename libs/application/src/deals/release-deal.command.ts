import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { ledgerCallOf } from './ledger-call';
import { presentDeal } from './present-deal';
import { releaseInLedger } from './release-in-ledger';

/** Lets a deal be signed in public, now or at a set time. No screen hears of it before it is signed. */
export const releaseDeal: UseCase<'deals.release'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body } = call;
    const ledger = ledgerCallOf(call);
    const found = await dealToAdvance(ledger, params.dealId, 'release', body.version);
    if (!found.ok) return found;
    if (body.at === null) return ok(presentDeal(await releaseInLedger(ledger, found.value)));

    const at = new Date(body.at);
    if (at <= (await tx.deals.now())) return fail(failure('RELEASE_PAST', { at: at.toISOString() }));
    const releaseAt = at.toISOString();
    const set = { ...found.value, releaseAt, releaseBy: ledger.accountId };
    const deal = await recordStep(ledger, set, { kind: 'release-scheduled', detail: { releaseAt } });
    await tx.events.append({
      conventionId: ledger.conventionId,
      type: 'deal.release-scheduled',
      audience: ['staff'],
      payload: { dealId: deal.id, releaseAt },
    });
    return ok(presentDeal(deal));
  },
};
