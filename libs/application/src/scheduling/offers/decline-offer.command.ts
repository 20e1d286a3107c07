import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { offerPlace } from './offer-place';
import { openOffer } from './open-offer';

/** Takes an offer back and makes it to the next pair that waits for the place. */
export const declineOffer: UseCase<'offers.decline'> = {
  policy: staffOnly,
  async execute({ params, tx, environment }) {
    const { conventionId, offerId } = params;
    const now = environment.clock.now();
    const found = await openOffer(tx, params, 'declined', now);
    if (!found.ok) return found;
    if (!(await tx.offers.settle(conventionId, offerId, 'declined', null)))
      return fail(failure('STATE_CONFLICT', { state: 'declined', action: 'declined' }));
    const offer = { ...found.value, status: 'declined' as const };
    await tx.events.append({ conventionId, type: 'offer.declined', audience: ['staff'], payload: { offer } });
    const { slotId, table, pairingId } = offer;
    await offerPlace(tx, conventionId, { slotId, tableId: table.id, pairingId }, now);
    return ok(offer);
  },
};
