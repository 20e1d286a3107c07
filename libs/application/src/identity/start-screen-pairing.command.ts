import { newId, ok } from '@handsel/kernel';
import { anyone } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { later, lifetimes } from './lifetimes';

const CODE_LENGTH = 6;

/** A screen nobody knows yet asks for a code to show. */
export const startScreenPairing: UseCase<'screenPairings.start'> = {
  policy: anyone,
  answerIsSecret: true,
  async execute({ tx, environment: { clock, secrets } }) {
    const now = clock.now();
    const [pairingId, code, secret] = [newId(), secrets.code(CODE_LENGTH), secrets.token()];
    const expiresAt = later(now, lifetimes.screenPairingMilliseconds);
    await tx.screens.startPairing(
      { id: pairingId, codeHash: secrets.hash(code), secretHash: secrets.hash(secret), expiresAt },
      now,
    );
    return ok({ pairingId, code, secret, expiresAt: expiresAt.toISOString() });
  },
};
