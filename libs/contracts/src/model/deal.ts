import { z } from 'zod';
import {
  amount,
  bilingual,
  calendarDate,
  countryCode,
  currencyCode,
  externalKey,
  id,
  instant,
  position,
  rate,
  requiredText,
  sectorCode,
  text,
} from './primitives';

export const dealType = z.enum(['intent', 'framework-agreement', 'contract', 'investment']);
export const dealStatus = z.enum(['entered', 'verified', 'released', 'signed', 'retracted']);

const partyInput = z.strictObject({
  side: z.enum(['buyer', 'supplier']),
  /** The organization of the convention, where it is one. */
  organizationId: id.nullable().default(null),
  name: bilingual(300),
});
export const dealParty = z.object({
  side: z.enum(['buyer', 'supplier']),
  organizationId: id.nullable(),
  name: bilingual(300),
});

const dealFields = {
  project: bilingual(500),
  type: dealType,
  amount,
  currency: currencyCode,
  sector: sectorCode,
  origin: z.strictObject({ country: countryCode, province: text(60).nullable().default(null) }),
};

export const enterDeal = z.strictObject({
  /** The same key never enters a second deal. */
  key: externalKey,
  ...dealFields,
  parties: z.array(partyInput).min(2).max(20),
  meetingId: id.nullable().default(null),
});

export const correctDeal = z.strictObject({
  version: z.number().int(),
  reason: requiredText(500),
  amount: amount.optional(),
  project: bilingual(500).optional(),
  type: dealType.optional(),
  sector: sectorCode.optional(),
});

export const advanceDeal = z.strictObject({ version: z.number().int() });
export const retractDeal = z.strictObject({ version: z.number().int(), reason: requiredText(500) });

/** Amounts by currency code: what was agreed, and the same in the convention's currencies at the rate that applied. */
export const amounts = z.record(currencyCode.or(z.string()), z.string());

export const deal = z.object({
  id,
  key: z.string(),
  ...dealFields,
  origin: z.object({ country: countryCode, province: z.string().nullable() }),
  parties: z.array(dealParty),
  rate: rate.nullable(),
  rateDate: calendarDate.nullable(),
  amounts: z.record(z.string(), z.string()),
  highTech: z.boolean(),
  status: dealStatus,
  meetingId: id.nullable(),
  pairingId: id.nullable(),
  signedAt: instant.nullable(),
  version: z.number().int(),
});

/** One line of the ledger. Nothing is ever changed or removed; a correction is another line. */
export const dealEntry = z.object({
  id,
  dealId: id,
  kind: z.enum(['entered', 'verified', 'released', 'signed', 'retracted', 'corrected']),
  at: instant,
  by: z.string(),
  reason: z.string().nullable(),
  /** What the line adds to the number of signed projects: 1, 0 or -1. */
  projects: z.number().int(),
  /** What the line adds to the signed totals, by currency. */
  amounts: z.record(z.string(), z.string()),
});

export const dealTotals = z.object({
  projects: z.number().int(),
  amounts: z.record(z.string(), z.string()),
  highTech: z.object({ projects: z.number().int(), amounts: z.record(z.string(), z.string()) }),
  bySector: z.array(
    z.object({ sector: sectorCode, projects: z.number().int(), amounts: z.record(z.string(), z.string()) }),
  ),
  byOrigin: z.array(
    z.object({
      country: z.string(),
      province: z.string().nullable(),
      projects: z.number().int(),
      amounts: z.record(z.string(), z.string()),
    }),
  ),
});

/** A signed deal as the audience in the hall sees it: nothing that was not released. */
export const signing = z.object({
  dealId: id,
  /** The how-manieth signing of the convention. */
  number: z.number().int(),
  project: bilingual(500),
  type: dealType,
  parties: z.array(z.object({ side: z.enum(['buyer', 'supplier']), name: bilingual(300) })),
  amounts: z.record(z.string(), z.string()),
  sector: sectorCode,
  highTech: z.boolean(),
  signedAt: instant,
});

/** Everything a board shows, as of one position of the log. */
export const board = z.object({
  convention: z.object({
    id,
    name: bilingual(160),
    timeZone: z.string(),
    currency: z.string(),
    secondCurrency: z.string().nullable(),
  }),
  sectors: z.array(z.object({ code: sectorCode, name: bilingual(120) })),
  totals: dealTotals,
  latest: z.array(signing),
  position,
  epoch: z.string(),
});

export type Deal = z.infer<typeof deal>;
export type DealEntry = z.infer<typeof dealEntry>;
export type DealTotals = z.infer<typeof dealTotals>;
export type EnterDeal = z.infer<typeof enterDeal>;
export type CorrectDeal = z.infer<typeof correctDeal>;
export type DealStatus = z.infer<typeof dealStatus>;
export type Signing = z.infer<typeof signing>;
export type Board = z.infer<typeof board>;
