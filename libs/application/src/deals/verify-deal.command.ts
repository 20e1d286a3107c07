import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { ledgerCallOf } from './ledger-call';
import { presentDeal } from './present-deal';

/**
 * Confirms a deal. Where the convention asks for it, whoever entered it cannot: figures that are answered for have passed
 * two pairs of eyes.
 */
export const verifyDeal: UseCase<'deals.verify'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body, principal } = call;
    const { conventionId } = params;
    const ledger = ledgerCallOf(call);
    const found = await dealToAdvance(ledger, params.dealId, 'verify', body.version);
    if (!found.ok) return found;
    const { verifiedByAnother } = await tx.dealSettings.get(conventionId);
    if (verifiedByAnother && found.value.enteredBy === principal.id) return fail(failure('VERIFIER_SAME'));
    const deal = await recordStep(ledger, { ...found.value, status: 'verified' }, { kind: 'verified' });
    await tx.events.append({ conventionId, type: 'deal.verified', audience: ['staff'], payload: { dealId: deal.id } });
    return ok(presentDeal(deal));
  },
};
