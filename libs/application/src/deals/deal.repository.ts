import type { Deal, DealEntry, DealStatus, DealTotals, Signing } from '@handsel/contracts';

/** A deal as it is kept. */
export type StoredDeal = Deal & { enteredBy: string; signingNumber: number | null };

export interface NewEntry {
  id: string;
  dealId: string;
  kind: DealEntry['kind'];
  at: Date;
  accountId: string;
  reason: string | null;
  /** What the entry adds to the signed totals. */
  postings: Posting[];
}

/** A signed deal put on the totals (1) or taken off them (-1), with the figures it has or had. */
export interface Posting {
  projects: 1 | -1;
  deal: Pick<Deal, 'amounts' | 'sector' | 'highTech' | 'origin'>;
}

export interface DealRepository {
  insert(conventionId: string, deal: StoredDeal): Promise<void>;
  find(conventionId: string, dealId: string): Promise<StoredDeal | null>;
  /** Reads and locks the deal until the transaction ends. */
  lock(conventionId: string, dealId: string): Promise<StoredDeal | null>;
  findByKey(conventionId: string, key: string): Promise<StoredDeal | null>;
  /** Latest first. */
  list(conventionId: string, filter: { status?: DealStatus }, after: string | null, limit: number): Promise<Deal[]>;
  /** Writes what may change; the version goes up by one. */
  update(conventionId: string, deal: StoredDeal): Promise<void>;
  /** Adds a line to the ledger, and what it does to the totals. */
  addEntry(conventionId: string, entry: NewEntry, state: Deal): Promise<void>;
  entriesOf(conventionId: string, dealId: string): Promise<DealEntry[]>;
  /** From here to the end of the transaction nobody else signs, so that totals and numbers follow the order of commits. */
  lockLedger(conventionId: string): Promise<void>;
  nextSigningNumber(conventionId: string): Promise<number>;
  /** Derived from the ledger, up to and including an instant; all of it without one. */
  totals(conventionId: string, at?: Date): Promise<DealTotals>;
  /** Signed and not retracted, latest first. */
  latestSignings(conventionId: string, limit: number): Promise<Signing[]>;
}
