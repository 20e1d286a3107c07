import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { presentDeal } from './present-deal';

/** Takes a deal back. Where it had been signed, the totals and every board follow. */
export const retractDeal: UseCase<'deals.retract'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body } = call;
    const { conventionId } = params;
    await tx.deals.lockLedger(conventionId);
    const before = await tx.deals.find(conventionId, params.dealId);
    if (!before) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    const found = await dealToAdvance(tx, params, 'retract', body.version);
    if (!found.ok) return found;
    const wasSigned = before.signedAt !== null;
    const deal = await recordStep(call, found.value, {
      kind: 'retracted',
      reason: body.reason,
      postings: wasSigned ? [{ projects: -1, deal: before }] : [],
    });
    await tx.events.append({
      conventionId,
      type: 'deal.retracted',
      // What was never shown is not taken back in public.
      audience: wasSigned ? ['board', 'staff'] : ['staff'],
      payload: { dealId: deal.id, totals: await tx.deals.totals(conventionId) },
    });
    return ok(presentDeal(deal));
  },
};
