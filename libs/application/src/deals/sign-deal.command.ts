import { ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { presentDeal, presentSigning } from './present-deal';

/** The moment: the deal counts from here on, and every board hears of it with the totals that hold with it. */
export const signDeal: UseCase<'deals.sign'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body, environment } = call;
    const { conventionId } = params;
    await tx.deals.lockLedger(conventionId);
    const found = await dealToAdvance(tx, params, 'sign', body.version);
    if (!found.ok) return found;
    const signed = {
      ...found.value,
      signedAt: environment.clock.now().toISOString(),
      signingNumber: await tx.deals.nextSigningNumber(conventionId),
    };
    const deal = await recordStep(call, signed, { kind: 'signed', postings: [{ projects: 1, deal: signed }] });
    await tx.events.append({
      conventionId,
      type: 'deal.signed',
      audience: ['board', 'staff'],
      payload: { signing: presentSigning(deal), totals: await tx.deals.totals(conventionId) },
    });
    return ok(presentDeal(deal));
  },
};
