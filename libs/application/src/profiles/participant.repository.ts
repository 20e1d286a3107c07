import type { Participant } from '@handsel/contracts';

/** Somebody who represents an organization, as an import brings them. */
export interface ImportedParticipant extends Participant {
  key: string;
  email: string | null;
  /** The account that is made for somebody new. */
  accountId: string;
}

export interface ParticipantRepository {
  /** Participants that have one of these keys, with the key of their organization. */
  organizationKeysByKey(conventionId: string, keys: string[]): Promise<Map<string, string>>;
  /**
   * Adds participants, each with an account, or overwrites those with the same key. An account gets the e-mail address
   * where no account has it yet and nobody else of the import gives it; nobody is ever joined to an account that exists.
   */
  upsert(conventionId: string, participants: ImportedParticipant[], at: Date): Promise<void>;
  /** In the order in which they were added, after `afterId`. */
  list(
    conventionId: string,
    filter: { organizationId?: string; afterId: string | null; limit: number },
  ): Promise<Participant[]>;
}
