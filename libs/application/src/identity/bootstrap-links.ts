import type { SignInLink } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import type { Environment } from '../ports/environment';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.port';
import { makeLinks } from './make-links';

const ADMINISTRATOR = { en: 'Administrator', zh: '管理员' };
const SCREEN = 'Sample board';
const STAFF = [
  { role: 'matchmaker', email: 'matchmaker@handsel.example', name: { en: 'Sample matchmaker', zh: '示例撮合员' } },
  { role: 'organizer', email: 'organizer@handsel.example', name: { en: 'Sample organizer', zh: '示例组织者' } },
] as const;

/**
 * A one-time link for the installation's administrator, whose account is made when there is none. With an address, for
 * the administrator with that address; an existing account of somebody else is never promoted.
 * For whoever has the machine: nothing asks who calls.
 */
export function ensureAdministratorLink(
  unitOfWork: UnitOfWork,
  environment: Environment,
  { email }: { email?: string } = {},
): Promise<SignInLink> {
  return unitOfWork.run(async (tx) => {
    let account = await tx.accounts.findAdministrator(email);
    if (!account) {
      account = { id: newId(), email: email ?? null };
      await tx.accounts.insertAdministrator({ ...account, name: ADMINISTRATOR, createdAt: environment.clock.now() });
    }
    const holder = { accountId: account.id, screenId: null, participantId: null, email: account.email };
    return one(await makeLinks(tx, environment, [holder]));
  });
}

export interface ConventionLinks {
  /** Null while the convention has no participant. */
  exhibitor: SignInLink | null;
  matchmaker: SignInLink;
  organizer: SignInLink;
  screen: SignInLink;
}

/**
 * One-time links to look at a convention as each role. Makes a matchmaker, an organizer and a screen for it where they
 * are missing; the exhibitor is the convention's first participant. For whoever has the machine: nothing asks who calls.
 */
export function createLinksFor(
  unitOfWork: UnitOfWork,
  environment: Environment,
  conventionId: string,
): Promise<ConventionLinks> {
  return unitOfWork.run(async (tx) => {
    const createdAt = environment.clock.now();
    const accounts = await tx.accounts.ensure(
      STAFF.map(({ email, name }) => ({ id: newId(), email, name, createdAt })),
    );
    const staff = STAFF.map(({ role, email }) => ({
      role,
      email,
      accountId: accounts.get(email) ?? '',
      sectors: null,
    }));
    await tx.accounts.grant(conventionId, staff);
    const screenId = await ensureScreen(tx, conventionId, createdAt);
    const exhibitor = await tx.accounts.firstParticipant(conventionId);
    const person = { screenId: null, participantId: null };
    const links = await makeLinks(tx, environment, [
      ...staff.map(({ email, accountId }) => ({ ...person, email, accountId })),
      { accountId: null, screenId, participantId: null, email: null },
      ...(exhibitor ? [{ ...exhibitor, screenId: null }] : []),
    ]);
    const [matchmaker, organizer, screen, forExhibitor] = links;
    return {
      matchmaker: one([matchmaker]),
      organizer: one([organizer]),
      screen: one([screen]),
      exhibitor: forExhibitor ?? null,
    };
  });
}

async function ensureScreen(tx: Transaction, conventionId: string, createdAt: Date): Promise<string> {
  const active = (await tx.screens.list(conventionId)).find(
    ({ name, status }) => name === SCREEN && status === 'active',
  );
  if (active) return active.id;
  const id = newId();
  await tx.screens.insert({ id, conventionId, name: SCREEN, place: '', createdAt });
  return id;
}

function one(links: (SignInLink | undefined)[]): SignInLink {
  const [link] = links;
  if (!link) throw new Error('a link that was asked for was not made');
  return link;
}
