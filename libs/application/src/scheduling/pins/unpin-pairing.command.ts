import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { unpin } from './pin-at';

export const unpinPairing: UseCase<'pairings.unpin'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, pairingId }, tx }) {
    const [pairing] = await tx.pairings.lock(conventionId, [pairingId]);
    if (!pairing) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    await unpin(tx, conventionId, pairingId);
    return ok(undefined);
  },
};
