import type { MatchingProfile } from '../profile';
import type { DealCount } from './dealing-book';

/** Terms of an item by number, in their order of first appearance, with how much each counts in it. */
export interface TermVector {
  ids: Int32Array;
  counts: Float64Array;
  /** Sum of the counts: the length of the text for BM25. */
  length: number;
  /** 1 for a term that only the label of a sector brought in. */
  fromLabel: Uint8Array;
  /** How much each term counts in an offer, 0 to 1, once it was asked for. */
  impacts?: Float64Array;
}

/** An offer or a need, ready for arithmetic. */
export interface CompiledItem {
  id: string;
  sectors: Int32Array;
  terms: TermVector;
  /** Natural logarithms of the amounts, low end first. */
  value?: { currency: string; low: number; high: number };
}

/** A profile on one side of the market, ready for arithmetic. */
export interface CompiledParty {
  id: string;
  organizationId: string;
  profile: MatchingProfile;
  items: CompiledItem[];
  ownSectors: Int32Array;
  country: string | undefined;
  languages: readonly string[];
  /** 0 micro to 3 large; -1 unknown. */
  size: number;
  deals: number | undefined;
  /** What it has sold before, as far as the past dealings say. */
  record: DealCount | undefined;
  excluded: ReadonlySet<string>;
}
