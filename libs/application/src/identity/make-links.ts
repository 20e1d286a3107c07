import type { SignInLink } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import type { Environment } from '../ports/environment';
import type { Transaction } from '../ports/unit-of-work.port';
import { later, lifetimes } from './lifetimes';
import type { Holder } from './sign-in-token.repository';

/** Characters of a code that people type: 31 letters and digits make 49 bits, used once and only until it expires. */
const CODE_LENGTH = 10;

export type LinkFor = Holder & Pick<SignInLink, 'participantId' | 'email'>;

/** One-time links, in the order asked for. Written in one statement however many there are. */
export async function makeLinks(
  tx: Transaction,
  { clock, secrets }: Environment,
  holders: LinkFor[],
): Promise<SignInLink[]> {
  const expiresAt = later(clock.now(), lifetimes.signInLinkMilliseconds);
  const made = holders.map((holder) => ({ holder, token: secrets.token(), code: secrets.code(CODE_LENGTH) }));
  await tx.signInTokens.insertMany(
    made.map(({ holder: { accountId, screenId }, token, code }) => ({
      ...({ accountId, screenId } as Holder),
      id: newId(),
      tokenHash: secrets.hash(token),
      codeHash: secrets.hash(code),
      expiresAt,
    })),
  );
  return made.map(({ holder: { participantId, email }, token, code }) => ({
    participantId,
    email,
    token,
    code,
    expiresAt: expiresAt.toISOString(),
  }));
}
