import type { Convention, ConventionSummary, CreateConvention, Sector } from '@handsel/contracts';

/** What a convention is made of, with the places that follow from its days and halls. */
export interface NewConvention extends Omit<CreateConvention, 'sectors'> {
  id: string;
  epoch: string;
  createdAt: Date;
  sectors: Sector[];
  slots: { id: string; index: number; day: string; startsAt: Date; endsAt: Date }[];
  tables: { id: string; index: number; hall: string; label: string }[];
}

export interface ExchangeRate {
  currency: string;
  rate: string;
  date: string;
}

/** The currencies that a convention counts in, and what others are worth. */
export interface ConventionMoney {
  currency: string;
  secondCurrency: string | null;
  rates: ExchangeRate[];
}

export interface ConventionRepository {
  insert(convention: NewConvention): Promise<void>;
  find(conventionId: string): Promise<Convention | null>;
  /** All of them, or those named, latest first. */
  list(conventionIds: string[] | 'all'): Promise<ConventionSummary[]>;
  slugExists(slug: string): Promise<boolean>;
  moneyOf(conventionId: string): Promise<ConventionMoney>;
  sectorsOf(conventionId: string): Promise<Sector[]>;
  /** Whether a sector counts among the high-tech fields; null where the convention has no such sector. */
  isHighTech(conventionId: string, sector: string): Promise<boolean | null>;
  /** Makes the account organizer of the convention. */
  grantOrganizer(conventionId: string, accountId: string): Promise<void>;
}
