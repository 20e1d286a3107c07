import type { Exclusion, KeepApart, MatchContest, MatchPreferences } from '@handsel/contracts';

export interface NewExclusion {
  id: string;
  conventionId: string;
  kind: Exclusion['kind'];
  organizationIds: string[];
  /** The organization whose matter it is; null for staff's. */
  givenBy: string | null;
  reason: string;
  at: Date;
}

/** An exclusion with whose matter it is. */
export interface StoredExclusion {
  exclusion: Exclusion;
  givenBy: string | null;
}

export interface NewContest {
  id: string;
  conventionId: string;
  buyerId: string;
  supplierId: string;
  byOrganizationId: string;
  reason: string;
  at: Date;
}

/** Lists are newest first: `beforeId` is the last id of the page before. */
export interface ChoicePage {
  /** Only what this organization gave. */
  givenBy?: string;
  beforeId: string | null;
  limit: number;
}

/** What organizations and staff decide about single matches: who is kept apart, hidden, contested, left unscored. */
export interface MatchChoiceRepository {
  /** Violates `match_exclusions_blocked` where the same organization has blocked the same one before. */
  addExclusion(exclusion: NewExclusion): Promise<void>;
  findExclusion(conventionId: string, exclusionId: string): Promise<StoredExclusion | null>;
  listExclusions(conventionId: string, page: ChoicePage): Promise<StoredExclusion[]>;
  removeExclusion(conventionId: string, exclusionId: string): Promise<void>;
  /** Every pair that is kept apart, by exclusions and by the rules, each once and sorted. */
  apart(conventionId: string, rules: KeepApart): Promise<[string, string][]>;

  hide(conventionId: string, organizationId: string, otherId: string, at: Date): Promise<boolean>;
  unhide(conventionId: string, organizationId: string, otherId: string): Promise<boolean>;

  /** Violates `match_contests_open` where the organization has an open objection to the same match. */
  addContest(contest: NewContest): Promise<void>;
  findContest(conventionId: string, contestId: string): Promise<MatchContest | null>;
  listContests(
    conventionId: string,
    page: ChoicePage & { status: MatchContest['status'] | undefined },
  ): Promise<MatchContest[]>;
  /** Decides about an open objection; false when it is not open any more. */
  resolveContest(
    conventionId: string,
    contestId: string,
    decision: { status: 'upheld' | 'dismissed'; answer: string | null; at: Date },
  ): Promise<boolean>;

  preferencesOf(conventionId: string, organizationId: string): Promise<MatchPreferences>;
  savePreferences(conventionId: string, preferences: MatchPreferences, at: Date): Promise<void>;
  /** Who has switched what off, sorted. */
  withdrawn(conventionId: string): Promise<{ unscored: string[]; unlisted: string[] }>;
}
