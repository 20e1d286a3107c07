import { ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { presentDeal } from './present-deal';

/** Lets a deal be signed in public. No screen hears of it before it is. */
export const releaseDeal: UseCase<'deals.release'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body } = call;
    const found = await dealToAdvance(tx, params, 'release', body.version);
    if (!found.ok) return found;
    const deal = await recordStep(call, found.value, { kind: 'released' });
    const { conventionId } = params;
    await tx.events.append({ conventionId, type: 'deal.released', audience: ['staff'], payload: { dealId: deal.id } });
    return ok(presentDeal(deal));
  },
};
