import type { DealTotals } from '@handsel/contracts';

/** Questions to the database that trust nothing the rest of the program has concluded. */
export interface AuditRepository {
  /** Totals added up from the deals that are signed, and not from the ledger's postings. */
  totalsOfSignedDeals(conventionId: string): Promise<DealTotals>;
  log(conventionId: string): Promise<{ lastPosition: number; missingPositions: number; unnumberedEvents: number }>;
}
