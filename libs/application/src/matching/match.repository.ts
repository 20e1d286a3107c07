import type { MatchRun, Profile } from '@handsel/contracts';
import type { MatchPart } from '@handsel/matching';
import type { Bilingual } from '@handsel/kernel';

/** A pair as the engine ranked it. A rank, from 1, is null where the pair is not on that side's list. */
export interface MatchRow {
  buyerId: string;
  supplierId: string;
  score: number;
  parts: MatchPart[];
  why: Bilingual;
  buyerRank: number | null;
  supplierRank: number | null;
}

/** A place in an organization's list, both sides of it merged. */
export interface ListedMatch extends Omit<MatchRow, 'buyerRank' | 'supplierRank'> {
  rank: number;
  other: Profile;
  /** An open request or a pairing stands between the two. */
  requested: boolean;
}

export interface MatchFilter {
  organizationId: string;
  words: string[];
  sector?: string;
  afterRank: number;
  limit: number;
}

export interface MatchRepository {
  /** Violates `match_runs_active` while another run of the convention is under way. */
  addRun(conventionId: string, runId: string, at: Date): Promise<MatchRun>;
  findRun(conventionId: string, runId: string): Promise<MatchRun | null>;
  /** Takes a run that is not finished, and holds it until the transaction ends; null when there is nothing left to do. */
  claimRun(conventionId: string, runId: string): Promise<MatchRun | null>;
  saveRun(conventionId: string, run: MatchRun): Promise<void>;
  hasCompletedRun(conventionId: string): Promise<boolean>;
  /** Lets one writer of a convention's lists go at a time, until the transaction ends. */
  lockLists(conventionId: string): Promise<void>;
  /**
   * Puts new lists in the place of old ones: those of `organizationIds`, or everyone's. Other organizations' places in
   * theirs stay.
   *
   * @returns the organizations whose list is another one now, with how many matches it has
   */
  replaceLists(
    conventionId: string,
    organizationIds: string[] | 'all',
    rows: MatchRow[],
  ): Promise<{ organizationId: string; matches: number }[]>;
  /** The last score of each list that has `length` places taken. */
  fullLists(conventionId: string, length: number): Promise<FullList[]>;
  /** Organizations that have this one on one of their lists. */
  havingOnList(conventionId: string, organizationId: string): Promise<string[]>;
  list(conventionId: string, filter: MatchFilter): Promise<ListedMatch[]>;
}

/** A list without room: the score that a newcomer has to exceed. */
export interface FullList {
  organizationId: string;
  side: 'buyer' | 'supplier';
  lastScore: number;
}
