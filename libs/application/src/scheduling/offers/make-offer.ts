import { newId } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';

/** How long a freed place is kept in mind for one pair. It is not held: whoever books first has it. */
const OFFER_MINUTES = 30;

/** Offers a place to a waiting pair and tells staff. */
export async function makeOffer(
  tx: Transaction,
  conventionId: string,
  place: { pairingId: string; slotIndex: number; tableId: string },
  now: Date,
): Promise<void> {
  const id = newId();
  const expiresAt = new Date(now.getTime() + OFFER_MINUTES * 60_000);
  await tx.offers.insert(conventionId, { ...place, id, createdAt: now, expiresAt });
  const offer = await tx.offers.find(conventionId, id, now);
  if (offer) await tx.events.append({ conventionId, type: 'offer.proposed', audience: ['staff'], payload: { offer } });
}
