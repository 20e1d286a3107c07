import type { Bilingual } from '@handsel/kernel';

export interface NewAccount {
  id: string;
  /** Compared without regard to case; kept as it was first written. */
  email: string;
  name: Bilingual;
  createdAt: Date;
}

export interface StaffGrant {
  accountId: string;
  role: 'matchmaker' | 'organizer';
  /** Only for matchmakers; null for every sector. */
  sectors: string[] | null;
}

export interface ParticipantAccount {
  participantId: string;
  accountId: string;
  email: string | null;
}

/** People who can sign in, and what they may do at which convention. */
export interface AccountRepository {
  /** Accounts that are switched off are not found. */
  findForPassword(email: string): Promise<{ id: string; passwordHash: string | null } | null>;
  /** Makes the accounts whose address is new. Answers with the account of every address, by the address in lower case. */
  ensure(accounts: NewAccount[]): Promise<Map<string, string>>;
  /** Gives roles at one convention; who has the role already gets these sectors. */
  grant(conventionId: string, grants: StaffGrant[]): Promise<void>;
  /** Only participants of this convention are found. */
  ofParticipants(conventionId: string, participantIds: string[]): Promise<ParticipantAccount[]>;
  /** The first participant of a convention by key, for a link to try things with. */
  firstParticipant(conventionId: string): Promise<ParticipantAccount | null>;
  /** Those of the accounts that are administrators or have to do with any other than these conventions. */
  reachingBeyond(accountIds: string[], conventionIds: string[]): Promise<string[]>;
  findAdministrator(email?: string): Promise<{ id: string; email: string | null } | null>;
  insertAdministrator(account: Omit<NewAccount, 'email'> & { email: string | null }): Promise<void>;
  /** @returns whether there is such an account */
  setPassword(email: string, passwordHash: string): Promise<boolean>;
}
