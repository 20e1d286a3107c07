import { failure } from '@handsel/contracts';
import { fail } from '@handsel/kernel';
import { anyone } from '../policies/roles.policy';
import type { Call, UseCase } from '../use-case';
import { openSession } from './open-session';
import type { Holder } from './sign-in-token.repository';

/** Signs in. Whatever is wrong, the answer is the same: it tells nobody which tokens or accounts exist. */
export const createSession: UseCase<'session.create'> = {
  policy: anyone,
  answerIsSecret: true,
  async execute(call) {
    const holder = await holderOf(call);
    return holder ? openSession(call.tx, call.environment, holder) : fail(failure('SIGN_IN_REFUSED'));
  },
};

async function holderOf({ body, tx, environment }: Call<'session.create'>): Promise<Holder | null> {
  const { clock, secrets } = environment;
  if ('token' in body) return tx.signInTokens.redeem('token', secrets.hash(body.token), clock.now());
  if ('code' in body) return tx.signInTokens.redeem('code', secrets.hash(body.code), clock.now());
  const account = await tx.accounts.findForPassword(body.email);
  // Verified also where there is nothing to verify against, so that time does not tell which addresses have accounts.
  const right = await secrets.verifyPassword(account?.passwordHash ?? null, body.password);
  return account && right ? { accountId: account.id, screenId: null } : null;
}
