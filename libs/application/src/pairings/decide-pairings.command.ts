import { failure, type Failure } from '@handsel/contracts';
import { ok } from '@handsel/kernel';
import { inBothLanguages, isAllowed, refusedIn } from '../life-cycles/life-cycle';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { eventOfDecision } from './pairing-events';
import { pairingLifeCycle, type Decision, type PairingStatus } from './pairing-life-cycle';
import { grantedSectors, withDescendants } from './sector-scope';

const eventTypes = { approve: 'pairing.approved', reject: 'pairing.rejected', reopen: 'pairing.reopened' } as const;

/**
 * Decides on many pairings at once: those that can be are, and each of the others is named with the reason. The rows
 * are locked first, so of two matchmakers who decide on the same pairing one does and the other is told.
 */
export const decidePairings: UseCase<'pairings.decide'> = {
  policy: staffOnly,
  async execute({ principal, params: { conventionId }, body, tx, environment }) {
    const { decision } = body;
    const ids = [...new Set(body.pairingIds)];
    const granted = grantedSectors(principal, conventionId);
    const scope = granted && new Set(withDescendants(granted, await tx.conventions.sectorsOf(conventionId)));
    const locked = new Map((await tx.pairings.lock(conventionId, ids)).map((pairing) => [pairing.id, pairing]));

    const refusals = new Map<string, Failure>();
    for (const id of ids) {
      const pairing = locked.get(id);
      const visible = pairing && (!scope || pairing.sectors.some((sector) => scope.has(sector)));
      const refusal = visible ? whyNot(decision, pairing) : failure('THING_NOT_FOUND', { thing: 'pairing' });
      if (refusal) refusals.set(id, refusal);
    }

    const { from, to } = pairingLifeCycle[decision];
    const taken = decision !== 'reopen';
    const decided = await tx.pairings.decide(
      conventionId,
      ids.filter((id) => !refusals.has(id)),
      {
        from,
        to,
        reason: decision === 'reject' ? body.reason || null : null,
        decidedBy: taken ? principal.id : null,
        decidedAt: taken ? environment.clock.now() : null,
      },
    );
    for (const pairing of await tx.pairings.find(conventionId, decided))
      await tx.events.append(eventOfDecision(conventionId, eventTypes[decision], pairing));
    const refused = [...refusals].map(([pairingId, refusal]) => ({
      pairingId,
      code: refusal.code,
      message: inBothLanguages(refusal),
    }));
    return ok({ decided, refused });
  },
};

function whyNot(decision: Decision, pairing: { status: PairingStatus; meetingActive: boolean }): Failure | null {
  const transition = pairingLifeCycle[decision];
  if (!isAllowed(transition, pairing.status)) return refusedIn(pairing.status, transition);
  if (decision === 'reopen' && pairing.meetingActive)
    return failure('STATE_CONFLICT', { state: 'scheduled', action: transition.done });
  return null;
}
