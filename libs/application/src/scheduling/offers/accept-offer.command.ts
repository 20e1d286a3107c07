import { failure } from '@handsel/contracts';
import { fail } from '@handsel/kernel';
import { makeMeeting } from '../../meetings/make-meeting';
import { slotTaken } from '../../meetings/slot-taken';
import { pairingLifeCycle } from '../../pairings/pairing-life-cycle';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { openOffer } from './open-offer';

/** Gives the waiting pair the freed place, if it is free still. */
export const acceptOffer: UseCase<'offers.accept'> = {
  policy: staffOnly,
  async execute({ params, tx, environment }) {
    const { conventionId, offerId } = params;
    const now = environment.clock.now();
    const offer = await openOffer(tx, params, 'accepted', now);
    if (!offer.ok) return offer;
    const { pairingId, slotId, table } = offer.value;
    const [pairing] = await tx.pairings.lock(conventionId, [pairingId]);
    if (!pairing) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    if (pairing.meetingActive) return fail(failure('STATE_CONFLICT', { state: 'scheduled', action: 'given a place' }));
    if (pairing.status !== pairingLifeCycle.approve.to)
      return fail(failure('STATE_CONFLICT', { state: pairing.status, action: 'given a place' }));
    const made = await makeMeeting(tx, conventionId, { pairingId, slotId, tableId: table.id }, now);
    if (!made.ok) return made;
    if (!(await tx.offers.settle(conventionId, offerId, 'accepted', made.value.id)))
      return fail(failure('STATE_CONFLICT', { state: 'accepted', action: 'accepted' }));
    const settled = { ...offer.value, status: 'accepted' as const, meetingId: made.value.id };
    await tx.events.append({ conventionId, type: 'offer.accepted', audience: ['staff'], payload: { offer: settled } });
    return made;
  },
  conflicts: {
    async bookings_never_overlap({ tx, params: { conventionId, offerId }, environment }) {
      const offer = await tx.offers.find(conventionId, offerId, environment.clock.now());
      if (!offer) return failure('THING_NOT_FOUND', { thing: 'offer' });
      return slotTaken(tx, conventionId, offer.pairingId, offer.slotId);
    },
  },
};
