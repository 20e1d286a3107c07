import type { MatchRun, Profile } from '@handsel/contracts';
import type { MatchPart } from '@handsel/matching';
import type { Bilingual } from '@handsel/kernel';

/** A pair as the engine ranked it. */
export interface MatchRow extends MatchPair {
  score: number;
  /** What the score is made of; null where that is said elsewhere: in another row of the pair, or by what is stored. */
  parts: MatchPart[] | null;
  /** Places, from 1; null where the pair is not on that side's list, or another row of the pair says it. */
  buyerRank: number | null;
  supplierRank: number | null;
}

/** What is remarked beside a match from one organization's side. */
export interface MatchMarks {
  /** An open request or a pairing stands between the two. */
  requested: boolean;
  hidden: boolean;
  contested: boolean;
}

/** A place in an organization's list, both sides of it merged. */
export interface ListedMatch extends MatchPair, MatchMarks {
  score: number;
  parts: MatchPart[];
  rank: number;
  other: Profile;
  /** Null where score alone decides about the place. */
  moved: { direction: 'raised' | 'lowered'; rankByScore: number | null } | null;
}

/** A place in a list that is by sector and name alone. */
export interface PlainMatch extends MatchMarks {
  buyerId: string;
  supplierId: string;
  rank: number;
  other: Profile;
  place: PlainPlace;
}

export interface MatchFilter {
  organizationId: string;
  words: string[];
  sector?: string;
  /** Those that the organization has hidden, or all others. */
  hidden: boolean;
  limit: number;
}

/**
 * Where somebody stands in a list by sector and name: a sector that both are in (null where they share none),
 * the name, and the id.
 */
export type PlainPlace = [sector: string | null, name: string, organizationId: string];

/** A stored pair with its place, to share out the first places anew. */
export interface SharedPair {
  buyerId: string;
  supplierId: string;
  score: number;
  rank: number | null;
  /** Null where it is the rank. */
  place: number | null;
  moved: 'raised' | 'lowered' | null;
}

export interface SupplierExposure {
  organizationId: string;
  name: Bilingual;
  /** Pairs that it stands in, on whichever list. */
  matches: number;
  listsBefore: number;
  listsAfter: number;
}

export interface MatchRepository {
  /** Violates `match_runs_active` while another run of the convention is under way. */
  addRun(conventionId: string, runId: string, at: Date): Promise<MatchRun>;
  findRun(conventionId: string, runId: string): Promise<MatchRun | null>;
  /** Newest first. */
  listRuns(conventionId: string, limit: number): Promise<MatchRun[]>;
  /** Takes a run that is not finished, and holds it until the transaction ends; null when there is nothing left to do. */
  claimRun(conventionId: string, runId: string): Promise<MatchRun | null>;
  saveRun(conventionId: string, run: MatchRun): Promise<void>;
  /** Notes how far a run is and that somebody works on it; false when it is not under way any more. */
  progressRun(conventionId: string, runId: string, progress: MatchRun['progress'], at: Date): Promise<boolean>;
  /** The run that is queued or under way, held until the transaction ends, with its last sign of life. */
  activeRun(conventionId: string): Promise<{ run: MatchRun; aliveAt: Date } | null>;
  hasCompletedRun(conventionId: string): Promise<boolean>;
  /** Conventions with a completed run that last until this day (YYYY-MM-DD) at least; the one matched last comes first. */
  matchedConventions(until: string): Promise<{ conventionId: string; profiles: number }[]>;
  /** Lets one writer of a convention's lists go at a time, until the transaction ends. */
  lockLists(conventionId: string): Promise<void>;
  /**
   * Takes in rows of new lists in portions, until `replaceLists` puts them in place in the same transaction. Of the rows of
   * a pair each says what the others leave open.
   */
  stageLists(rows: readonly MatchRow[]): Promise<void>;
  /**
   * Staged pairs without parts that are not stored, or not with the same score, or with one of these organizations: where a
   * profile has changed, the same score may be made of something else.
   */
  unexplained(conventionId: string, changed: string[]): Promise<MatchPair[]>;
  /**
   * Puts the staged lists in the place of old ones: those of `organizationIds`, or everyone's. Other organizations' places
   * in theirs stay.
   */
  replaceLists(conventionId: string, organizationIds: string[] | 'all'): Promise<ReplacedLists>;
  /** The last score of each list that has `length` places taken. */
  fullLists(conventionId: string, length: number): Promise<FullList[]>;
  /** Organizations that have one of these on one of their lists. */
  havingOnList(conventionId: string, organizationIds: string[]): Promise<string[]>;
  /** How many matches each of these organizations has on its list. */
  listLengths(conventionId: string, organizationIds: string[]): Promise<{ organizationId: string; matches: number }[]>;
  list(conventionId: string, filter: MatchFilter & { afterRank: number }): Promise<ListedMatch[]>;
  /** Others on the other side by common sector and then by name, without those kept apart; no score is read. */
  plainList(
    conventionId: string,
    filter: MatchFilter & { apart: string[]; after: PlainPlace | null },
  ): Promise<PlainMatch[]>;
  /** One match on the list of one of the two; null where it is not on that list. */
  findListed(conventionId: string, pair: MatchPair, organizationId: string): Promise<ListedMatch | null>;
  /** Takes every match between these pairs off all lists, in either direction; returns whose lists are others now. */
  removePairs(conventionId: string, pairs: [string, string][]): Promise<string[]>;
  /** Takes an organization's own list away, or its places on others' lists; returns whose lists are others now. */
  withdraw(
    conventionId: string,
    organizationId: string,
    what: { ownList: boolean; others: boolean },
  ): Promise<string[]>;
  /** Every pair that stands on a buyer's list, or could because it stands on the supplier's. */
  pairsToShareOut(conventionId: string): Promise<SharedPair[]>;
  savePlaces(conventionId: string, pairs: Omit<SharedPair, 'score' | 'rank'>[]): Promise<void>;
  /** How many lists have each supplier among their first `places`, by score alone and as they stand. */
  exposure(conventionId: string, places: number): Promise<ExposureCounts>;
}

export interface ReplacedLists {
  /** The organizations whose list is another one now, with how many matches it has. */
  changed: { organizationId: string; matches: number }[];
  /** Pairs on the new lists. */
  matches: number;
}

export interface MatchPair {
  buyerId: string;
  supplierId: string;
}

export interface ExposureCounts {
  /** Buyers who have a list. */
  buyers: number;
  /** Pairs that do not stand where their score alone would put them. */
  raised: number;
  lowered: number;
  suppliers: SupplierExposure[];
}

/** A list without room: the score that a newcomer has to exceed. */
export interface FullList {
  organizationId: string;
  side: 'buyer' | 'supplier';
  lastScore: number;
}
