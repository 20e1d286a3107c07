import type { Audience, Pairing } from '@handsel/contracts';

type PairingEvent = 'pairing.approved' | 'pairing.rejected' | 'pairing.reopened';

/** Both organizations of a pairing or a meeting, and staff. */
export const bothSidesAndStaff = (pair: Pick<Pairing, 'buyer' | 'supplier'>): Audience[] => [
  'staff',
  `organization:${pair.buyer.organizationId}`,
  `organization:${pair.supplier.organizationId}`,
];

/** A decision, told to staff and to the two organizations. */
export function eventOfDecision<T extends PairingEvent>(conventionId: string, type: T, pairing: Pairing) {
  return { conventionId, type, audience: bothSidesAndStaff(pairing), payload: { pairing } };
}
