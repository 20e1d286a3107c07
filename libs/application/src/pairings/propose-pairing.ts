import type { Wish } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import type { Transaction } from '../ports/unit-of-work.port';
import { decideSides } from './decide-sides';
import { pairSectors } from './pair-sectors';
import { whyPaired } from './why-paired';

interface Representative {
  organizationId: string;
  participantId: string;
}

export interface Proposal {
  conventionId: string;
  requestId: string;
  wish: Wish;
  requester: Representative;
  other: Representative;
  at: Date;
}

/**
 * Puts an accepted request into the matchmakers' queue and tells staff. Where a matchmaker has paired the two by hand
 * meanwhile, that pairing stands.
 */
export async function proposePairing(tx: Transaction, proposal: Proposal): Promise<void> {
  const { conventionId, requestId, wish, requester, other, at } = proposal;
  const facts = await tx.pairings.factsOf(conventionId, requester.organizationId, other.organizationId);
  const profileOf = (organizationId: string) =>
    facts.profiles.find((profile) => profile.organizationId === organizationId) ??
    ({ organizationId, side: 'both', sectors: [] } as const);
  const { buyerId, supplierId } = decideSides(
    profileOf(requester.organizationId),
    profileOf(other.organizationId),
    facts.matches,
  );
  const match = facts.matches.find((candidate) => candidate.buyerId === buyerId);
  const [buyer, supplier] = buyerId === requester.organizationId ? [requester, other] : [other, requester];
  const pairing = await tx.pairings.insert({
    id: newId(),
    conventionId,
    buyerId,
    supplierId,
    buyerParticipantId: buyer.participantId,
    supplierParticipantId: supplier.participantId,
    requestId,
    status: 'proposed',
    wish,
    score: match?.score ?? null,
    why: await whyPaired(tx, conventionId, match, facts),
    sectors: pairSectors(match?.parts ?? [], [...profileOf(buyerId).sectors], [...profileOf(supplierId).sectors]),
    decidedBy: null,
    decidedAt: null,
    createdAt: at,
  });
  if (!pairing) return;
  await tx.events.append({ conventionId, type: 'pairing.proposed', audience: ['staff'], payload: { pairing } });
}
