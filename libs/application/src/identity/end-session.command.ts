import { ok } from '@handsel/kernel';
import { anySession } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { announceRevocation, conventionsConcerning } from './announce-revocation';

/** Signs out, everywhere this session is in use. */
export const endSession: UseCase<'session.end'> = {
  policy: anySession,
  async execute({ principal, tx, environment }) {
    if (await tx.sessions.revoke(principal.sessionId, environment.clock.now()))
      await announceRevocation(tx, await conventionsConcerning(tx, principal), [principal.sessionId]);
    return ok(undefined);
  },
};
