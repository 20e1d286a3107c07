import { failure, type Failure, type Session } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import type { Environment } from '../ports/environment';
import type { Transaction } from '../ports/unit-of-work.port';
import { later, lifetimes } from './lifetimes';
import type { Holder } from './sign-in-token.repository';

/** Signs a person or a screen in. The token is known to the caller only; the database keeps its hash. */
export async function openSession(
  tx: Transaction,
  { clock, secrets }: Environment,
  holder: Holder,
): Promise<Result<{ session: Session; token: string }, Failure>> {
  const token = secrets.token();
  const tokenHash = secrets.hash(token);
  const now = clock.now();
  await tx.sessions.insert({
    ...holder,
    id: newId(),
    tokenHash,
    createdAt: now,
    expiresAt: later(now, lifetimes.sessionMilliseconds),
  });
  const session = await tx.principals.byTokenHash(tokenHash, now);
  return session ? ok({ session, token }) : fail(failure('SIGN_IN_REFUSED'));
}
