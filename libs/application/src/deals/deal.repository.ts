import type {
  Deal,
  DealEntry,
  DealStatus,
  DealTotals,
  FigureLine,
  FollowUp,
  LedgerTotals,
  Signing,
} from '@handsel/contracts';

/** A deal as it is kept. */
export type StoredDeal = Deal & { enteredBy: string; signingNumber: number | null; releaseBy: string | null };

export interface NewEntry {
  id: string;
  dealId: string;
  kind: DealEntry['kind'];
  at: Date;
  accountId: string;
  reason: string | null;
  detail: DealEntry['detail'];
  /** What the entry adds to the signed totals, and the number of its line. */
  posted: { line: number; postings: Posting[] } | null;
}

/** A signed deal put on the totals (1) or taken off them (-1), with the figures it has or had. */
export interface Posting {
  projects: 1 | -1;
  deal: Pick<Deal, 'amount' | 'amounts' | 'currency' | 'sector' | 'subFields' | 'highTech' | 'origin' | 'type'>;
}

/** The last line of a ledger that changed its totals: 0 while there is none. */
export interface LedgerHead {
  line: number;
  at: Date | null;
}

/** Up to and including an instant, a line, or both; without either, all there is. */
export interface LedgerMoment {
  at?: Date | undefined;
  line?: number | undefined;
}

export interface DealFilter {
  status?: DealStatus | undefined;
  type?: Deal['type'] | undefined;
  /** A sector, with all that lies below it. */
  sectors?: string[] | undefined;
  country?: string | undefined;
  /** Part of a key, a project's name or a party's, in any letters. */
  search?: string | undefined;
}

/** Which lines a figure is made of: those for which all of these hold. */
export interface FigureFilter extends LedgerMoment {
  sector?: string | undefined;
  subField?: string | undefined;
  type?: string | undefined;
  country?: string | undefined;
  province?: string | undefined;
  currency?: string | undefined;
  highTech?: boolean | undefined;
}

/** What is compared to find out whether two deals are the same. */
export type ComparedDeal = Pick<Deal, 'id' | 'key' | 'project' | 'parties' | 'amounts' | 'status' | 'meetingId'>;

export interface DealRepository {
  insert(conventionId: string, deal: StoredDeal): Promise<void>;
  find(conventionId: string, dealId: string): Promise<StoredDeal | null>;
  /** Reads and locks the deal until the transaction ends. */
  lock(conventionId: string, dealId: string): Promise<StoredDeal | null>;
  findByKey(conventionId: string, key: string): Promise<StoredDeal | null>;
  /** Reads and locks those of the keys that there are. */
  lockByKeys(conventionId: string, keys: string[]): Promise<StoredDeal[]>;
  /** Those of the ids that there are, in no order. */
  findAll(conventionId: string, dealIds: string[]): Promise<StoredDeal[]>;
  /** Latest first. */
  list(conventionId: string, filter: DealFilter, after: string | null, limit: number): Promise<StoredDeal[]>;
  /** Every deal that was not retracted, with what it is recognized by. */
  compared(conventionId: string): Promise<ComparedDeal[]>;
  /** Writes what may change; the version goes up by one. */
  update(conventionId: string, deal: StoredDeal): Promise<void>;
  /** Adds a line to the ledger, and what it does to the totals. */
  addEntry(conventionId: string, entry: NewEntry, state: Deal): Promise<void>;
  entriesOf(conventionId: string, dealId: string): Promise<DealEntry[]>;
  /** From here to the end of the transaction nobody else signs, so that totals and numbers follow the order of commits. */
  lockLedger(conventionId: string): Promise<LedgerHead>;
  nextSigningNumber(conventionId: string): Promise<number>;
  /** What time it is for the database, by which deals are released. */
  now(): Promise<Date>;
  /** Deals whose time of release has come by the database's clock, locked; those that others hold are left out. */
  lockDueReleases(limit: number): Promise<{ conventionId: string; deal: StoredDeal }[]>;
  /** Derived from the ledger. */
  totals(conventionId: string, moment?: LedgerMoment): Promise<DealTotals>;
  ledgerTotals(conventionId: string, moment?: LedgerMoment): Promise<LedgerTotals>;
  /** The last line that counts at a position of the log; null where the log does not reach back as far. */
  lineAt(conventionId: string, position: number): Promise<number | null>;
  /** The lines behind a figure, in their order, after a line. */
  figureLines(conventionId: string, filter: FigureFilter, after: number, limit: number): Promise<FigureLine[]>;
  followUp(conventionId: string, asOf: string): Promise<FollowUp>;
  /** Signed and not retracted, latest first. */
  latestSignings(conventionId: string, limit: number): Promise<Signing[]>;
}
