import { z } from 'zod';
import { dealEntryKind, dealType, milestoneKind } from './deal';
import { bilingual, calendarDate, countryCode, id, instant, position, sectorCode } from './primitives';

/** A figure: how many projects, and how much in each of the convention's currencies. */
const figure = { projects: z.number().int(), amounts: z.record(z.string(), z.string()) };

export const dealTotals = z.object({
  ...figure,
  highTech: z.object(figure),
  bySector: z.array(z.object({ sector: sectorCode, ...figure })),
  byOrigin: z.array(z.object({ country: z.string(), province: z.string().nullable(), ...figure })),
});

/** As of which moment totals are asked for; the latest where nothing is said. */
const moment = {
  /** Up to and including an instant: "as announced at 16:00". */
  at: instant.optional(),
  /** Up to and including a position of the convention's log. */
  position: z.coerce.number().pipe(position).optional(),
};
export const totalsQuery = z.strictObject(moment);

/** Every total there is of a ledger. A deal with several sub-fields stands in each of them; all others add up to the whole. */
export const ledgerTotals = dealTotals.extend({
  bySubField: z.array(z.object({ subField: sectorCode, ...figure })),
  byType: z.array(z.object({ type: dealType, ...figure })),
  /** By the currency that was agreed upon, with the sum in it. */
  byCurrency: z.array(z.object({ currency: z.string(), agreed: z.string(), ...figure })),
  /** Number of the last line of the ledger that is counted; 0 for none. */
  ledgerLine: z.number().int().nonnegative(),
});

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A part of the totals: what all of these hold for. */
export const figureQuery = {
  ...moment,
  sector: sectorCode.optional(),
  subField: sectorCode.optional(),
  type: dealType.optional(),
  country: countryCode.optional(),
  /** Empty: those of which no province is known. */
  province: z.string().max(60).optional(),
  /** The currency that was agreed upon. */
  currency: z.string().length(3).optional(),
  highTech: flag.optional(),
};

/** One line behind a figure: added up, the lines are the figure. */
export const figureLine = z.object({
  ledgerLine: z.number().int(),
  entryId: id,
  dealId: id,
  key: z.string(),
  project: bilingual(500),
  kind: dealEntryKind,
  at: instant,
  projects: z.number().int(),
  amounts: z.record(z.string(), z.string()),
});

/** How far the signed deals have come. */
export const followUp = z.object({
  signed: z.object(figure),
  reached: z.array(z.object({ milestone: milestoneKind, ...figure })),
  /** Signed deals without any milestone. */
  nothingYet: z.object(figure),
  asOf: calendarDate,
});

export type DealTotals = z.infer<typeof dealTotals>;
export type LedgerTotals = z.infer<typeof ledgerTotals>;
export type FigureLine = z.infer<typeof figureLine>;
export type FollowUp = z.infer<typeof followUp>;
