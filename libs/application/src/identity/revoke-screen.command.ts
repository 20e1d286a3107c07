import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { announceRevocation } from './announce-revocation';

/** Withdraws a screen: its sessions end and its sockets close. */
export const revokeScreen: UseCase<'screens.revoke'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, screenId }, tx, environment }) {
    if (!(await tx.screens.revoke(conventionId, screenId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'screen' }));
    const sessionIds = await tx.sessions.revokeOfScreen(screenId, environment.clock.now());
    await announceRevocation(tx, [conventionId], sessionIds);
    await tx.events.append({ conventionId, type: 'screen.revoked', audience: ['staff'], payload: { screenId } });
    return ok(undefined);
  },
};
