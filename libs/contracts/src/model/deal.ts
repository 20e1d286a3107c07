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
  rate,
  requiredText,
  sectorCode,
  text,
} from './primitives';

export const dealType = z.enum(['intent', 'framework-agreement', 'contract', 'investment']);
export const dealStatus = z.enum(['entered', 'verified', 'released', 'signed', 'retracted']);
/** What becomes of a signed deal, in this order as a rule, though years may pass and steps be left out. */
export const milestoneKind = z.enum(['registered', 'started', 'funds-in-place']);

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

const originInput = z.strictObject({ country: countryCode, province: text(60).nullable().default(null) });
/** Units of the convention's currency for one unit of the deal's; of the second currency where the deal is in the first. */
const statedRate = z.strictObject({ rate, date: calendarDate });
const partiesInput = z.array(partyInput).min(2).max(20);

const dealFields = {
  project: bilingual(500),
  type: dealType,
  amount,
  currency: currencyCode,
  sector: sectorCode,
};

/** What a deal is about besides what every deal has; left out, nothing of it is said. */
const finerFields = {
  /** Fields below the sector: a deal may belong to several. */
  subFields: z.array(sectorCode).max(8),
  /** Whether it counts among the high-tech fields; null: as the convention's table says of its sector and sub-fields. */
  highTech: z.boolean().nullable(),
  /** The rate that was agreed upon; null: the one of the convention's table. */
  rate: statedRate.nullable(),
};

export const enterDeal = z.strictObject({
  /** The same key never enters a second deal. */
  key: externalKey,
  ...dealFields,
  subFields: finerFields.subFields.default([]),
  highTech: finerFields.highTech.default(null),
  rate: finerFields.rate.default(null),
  origin: originInput,
  parties: partiesInput,
  meetingId: id.nullable().default(null),
});

export const correctDeal = z.strictObject({
  version: z.number().int(),
  reason: requiredText(500),
  project: dealFields.project.optional(),
  type: dealType.optional(),
  amount: amount.optional(),
  currency: currencyCode.optional(),
  sector: sectorCode.optional(),
  subFields: finerFields.subFields.optional(),
  highTech: finerFields.highTech.optional(),
  rate: finerFields.rate.optional(),
  origin: originInput.optional(),
  parties: partiesInput.optional(),
  meetingId: id.nullable().optional(),
});

export const advanceDeal = z.strictObject({ version: z.number().int() });
export const releaseDeal = z.strictObject({
  version: z.number().int(),
  /** When it becomes released by itself; left out, now. */
  at: instant.nullable().default(null),
});
export const retractDeal = z.strictObject({ version: z.number().int(), reason: requiredText(500) });

export const reachMilestone = z.strictObject({
  version: z.number().int(),
  milestone: milestoneKind,
  date: calendarDate,
  evidenceId: id.nullable().default(null),
  note: text(500).nullable().default(null),
});
const milestone = z.object({ kind: milestoneKind, date: calendarDate, evidenceId: id.nullable() });

export const deal = z.object({
  id,
  key: z.string(),
  ...dealFields,
  subFields: z.array(sectorCode),
  origin: z.object({ country: countryCode, province: z.string().nullable() }),
  parties: z.array(dealParty),
  rate: rate.nullable(),
  rateDate: calendarDate.nullable(),
  /** The rate was given with the deal, and not taken from the convention's table. */
  rateStated: z.boolean(),
  /** By currency: what was agreed, and the same in the convention's currencies at the rate that applied. */
  amounts: z.record(z.string(), z.string()),
  highTech: z.boolean(),
  /** What was said about it; null where the convention's table decides. */
  highTechStated: z.boolean().nullable(),
  status: dealStatus,
  /** When a verified deal becomes released by itself. */
  releaseAt: instant.nullable(),
  meetingId: id.nullable(),
  pairingId: id.nullable(),
  signedAt: instant.nullable(),
  milestones: z.array(milestone),
  version: z.number().int(),
});

export const dealEntryKind = z.enum([
  'entered',
  'verified',
  'release-scheduled',
  'released',
  'signed',
  'corrected',
  'retracted',
  'evidence-added',
  'milestone-reached',
]);

/** One line of the ledger. Nothing is ever changed or removed; a correction is another line. */
export const dealEntry = z.object({
  id,
  dealId: id,
  kind: dealEntryKind,
  at: instant,
  by: z.string(),
  reason: z.string().nullable(),
  /** What was reached and when, for a milestone; for a release at a set time, the time. */
  detail: z.record(z.string(), z.string().nullable()),
  /** What the line adds to the number of signed projects: 1, 0 or -1. */
  projects: z.number().int(),
  /** What the line adds to the signed totals, by currency. */
  amounts: z.record(z.string(), z.string()),
});

/** How a convention keeps its ledger. */
export const dealSettings = z.object({
  /** Whoever entered a deal cannot verify it. */
  verifiedByAnother: z.boolean(),
  version: z.number().int(),
});
export const changeDealSettings = dealSettings.strict();

/** Another deal that may be the same, and why it seems so. */
export const likelyDuplicate = z.object({
  deal: deal.pick({ id: true, key: true, project: true, parties: true, amounts: true, status: true }),
  /** 0 to 1: how much speaks for it. */
  likeness: z.number(),
  reasons: z.array(
    z.object({
      kind: z.enum(['parties', 'party', 'amount', 'project', 'meeting']),
      /** 0 to 1: 1 where the two are the same. */
      likeness: z.number(),
      ours: z.string(),
      theirs: z.string(),
    }),
  ),
});

export type Deal = z.infer<typeof deal>;
export type DealEntry = z.infer<typeof dealEntry>;
export type EnterDeal = z.infer<typeof enterDeal>;
export type EnterDealInput = z.input<typeof enterDeal>;
export type CorrectDeal = z.infer<typeof correctDeal>;
export type DealStatus = z.infer<typeof dealStatus>;
export type DealSettings = z.infer<typeof dealSettings>;
export type LikelyDuplicate = z.infer<typeof likelyDuplicate>;
export type Milestone = z.infer<typeof milestone>;
