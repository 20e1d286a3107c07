import { timingSafeEqual } from 'node:crypto';
import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { anyone } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { openSession } from './open-session';

/** The screen asks, as often as it likes, whether its code has been entered; the first time it has, it is signed in. */
export const claimScreenPairing: UseCase<'screenPairings.claim'> = {
  policy: anyone,
  answerIsSecret: true,
  async execute({ params, body, tx, environment }) {
    const now = environment.clock.now();
    const pairing = await tx.screens.openPairing(params.pairingId, now);
    if (!pairing || !timingSafeEqual(pairing.secretHash, environment.secrets.hash(body.secret)))
      return fail(failure('SIGN_IN_REFUSED'));
    if (pairing.screenId === null) return ok({ status: 'waiting' });
    await tx.screens.claim(params.pairingId, now);
    const opened = await openSession(tx, environment, { accountId: null, screenId: pairing.screenId });
    return opened.ok ? ok({ status: 'paired', ...opened.value }) : opened;
  },
};
