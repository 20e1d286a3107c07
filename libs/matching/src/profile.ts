/** Amounts of one deal, in whole units of `currency` (ISO 4217). Either end may be open. */
export interface ValueRange {
  min?: number;
  max?: number;
  currency: string;
}

/** One thing offered or needed. Texts may be in any language; both languages of a bilingual text go in side by side. */
export interface ProfileItem {
  id: string;
  sectors: readonly string[];
  texts: readonly string[];
  keywords: readonly string[];
  valueRange?: ValueRange;
}

export type ProfileSide = 'buyer' | 'supplier' | 'both';

/** What one organization brings to a convention, as the engine reads it. */
export interface MatchingProfile {
  id: string;
  organizationId: string;
  side: ProfileSide;
  name: { en?: string; zh?: string };
  /** Where the organization itself is active. Stands in for offers or needs when there are none. */
  sectors: readonly string[];
  offers: readonly ProfileItem[];
  needs: readonly ProfileItem[];
  /** ISO 3166 code or a name; compared without regard to case. */
  country?: string;
  /** Languages that its participants speak, as BCP 47 codes; only the primary subtag is compared. */
  languages: readonly string[];
  /** `micro`, `small`, `medium` or `large`. */
  size?: string;
  /** How many deals it has signed before; its reputation, capped. */
  pastDeals?: number;
  /** Organizations that it must not be matched with: blocked, declined, competitors, met before. Holds both ways. */
  excludedOrganizationIds?: readonly string[];
}

/** A deal, or several, signed before between two organizations. */
export interface PastDealing {
  buyerOrganizationId: string;
  supplierOrganizationId: string;
  /** Sectors of what was dealt in; an unknown sector still counts as a dealing. */
  sectors?: readonly string[];
  /** Number of deals, 1 when absent. */
  count?: number;
}

/** Something in a profile that was left out of the score, and why. */
export interface ProfileWarning {
  profileId: string;
  field: string;
  problem: 'unknown-sector' | 'bad-amount' | 'text-cut' | 'no-sector' | 'no-text' | 'unknown-size';
  value?: string;
}
