import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { presentDeal } from './present-deal';

/** Confirms a deal. Whoever entered it cannot: figures that are answered for have passed two pairs of eyes. */
export const verifyDeal: UseCase<'deals.verify'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body, principal } = call;
    const found = await dealToAdvance(tx, params, 'verify', body.version);
    if (!found.ok) return found;
    if (found.value.enteredBy === principal.id) return fail(failure('VERIFIER_SAME'));
    const deal = await recordStep(call, found.value, { kind: 'verified' });
    const { conventionId } = params;
    await tx.events.append({ conventionId, type: 'deal.verified', audience: ['staff'], payload: { dealId: deal.id } });
    return ok(presentDeal(deal));
  },
};
