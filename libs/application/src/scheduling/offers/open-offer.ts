import { failure, type Failure, type Offer } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';

/** An offer that can still be answered. */
export async function openOffer(
  tx: Transaction,
  { conventionId, offerId }: { conventionId: string; offerId: string },
  action: 'accepted' | 'declined',
  now: Date,
): Promise<Result<Offer, Failure>> {
  await tx.meetings.lockTimetable(conventionId);
  const offer = await tx.offers.find(conventionId, offerId, now);
  if (!offer) return fail(failure('THING_NOT_FOUND', { thing: 'offer' }));
  return offer.status === 'open' ? ok(offer) : fail(failure('STATE_CONFLICT', { state: offer.status, action }));
}
