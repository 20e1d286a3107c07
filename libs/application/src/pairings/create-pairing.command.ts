import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { pairSectors } from './pair-sectors';
import { whyPaired } from './why-paired';
import { eventOfDecision } from './pairing-events';
import { grantedSectors, withDescendants } from './sector-scope';

/** Pairs two organizations by hand: whoever does has decided, so the pairing is approved at once. */
export const createPairing: UseCase<'pairings.create'> = {
  policy: staffOnly,
  async execute({ principal, params: { conventionId }, body, tx, environment }) {
    const { buyerOrganizationId: buyerId, supplierOrganizationId: supplierId, wish } = body;
    if (buyerId === supplierId) return fail(failure('REQUEST_TO_SELF'));
    const buyerParticipantId = await tx.pairings.leastPairedParticipant(conventionId, buyerId);
    const supplierParticipantId = await tx.pairings.leastPairedParticipant(conventionId, supplierId);
    if (!buyerParticipantId || !supplierParticipantId)
      return fail(failure('THING_NOT_FOUND', { thing: 'participant of both organizations' }));

    const facts = await tx.pairings.factsOf(conventionId, buyerId, supplierId);
    const match = facts.matches.find((candidate) => candidate.buyerId === buyerId);
    const sectorsOf = (id: string) => facts.profiles.find((profile) => profile.organizationId === id)?.sectors ?? [];
    const sectors = pairSectors(match?.parts ?? [], sectorsOf(buyerId), sectorsOf(supplierId));
    const granted = grantedSectors(principal, conventionId);
    if (granted) {
      const scope = withDescendants(granted, await tx.conventions.sectorsOf(conventionId));
      if (!sectors.some((sector) => scope.includes(sector))) return fail(failure('ACCESS_DENIED'));
    }

    const now = environment.clock.now();
    const pairing = await tx.pairings.insert({
      id: newId(),
      conventionId,
      buyerId,
      supplierId,
      buyerParticipantId,
      supplierParticipantId,
      requestId: null,
      status: 'approved',
      wish,
      score: match?.score ?? null,
      why: await whyPaired(tx, conventionId, match, facts),
      sectors,
      decidedBy: principal.id,
      decidedAt: now,
      createdAt: now,
    });
    if (!pairing) return fail(failure('REQUEST_EXISTS'));
    await tx.events.append(eventOfDecision(conventionId, 'pairing.approved', pairing));
    return ok(pairing);
  },
};
