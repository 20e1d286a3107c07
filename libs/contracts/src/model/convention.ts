import { z } from 'zod';
import {
  bilingual,
  calendarDate,
  currencyCode,
  id,
  instant,
  languageCode,
  position,
  rate,
  requiredText,
  sectorCode,
  timeOfDay,
} from './primitives';

export const sector = z.object({
  code: sectorCode,
  parent: sectorCode.nullable(),
  name: bilingual(120),
  highTech: z.boolean(),
  keywords: z.array(z.string()),
});

export const hall = z.strictObject({ name: requiredText(60), tables: z.number().int().min(1).max(2000) });

export const conventionDay = z
  .strictObject({
    date: calendarDate,
    /** Stretches in which meetings may take place; what lies between them is a break for everyone. */
    sessions: z
      .array(z.strictObject({ from: timeOfDay, to: timeOfDay }))
      .min(1)
      .max(6),
  })
  .refine((day) => day.sessions.every((s) => s.from < s.to), 'each session must end after it starts');

export const exchangeRate = z.strictObject({
  /** Units of the convention's currency for one unit of this one. */
  currency: currencyCode,
  rate,
  date: calendarDate,
});

export const createConvention = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'must be lower-case letters, digits and hyphens'),
  name: bilingual(160),
  timeZone: z.string().max(60),
  languages: z.array(languageCode).min(1),
  currency: currencyCode,
  secondCurrency: currencyCode.nullable(),
  rates: z.array(exchangeRate).max(50),
  days: z.array(conventionDay).min(1).max(14),
  slotMinutes: z.number().int().min(5).max(240),
  halls: z.array(hall).min(1).max(50),
  /** Left out, the sample taxonomy of six sectors. */
  sectors: z.array(sector.strict()).max(5000).optional(),
});

export const slot = z.object({ id, index: z.number().int(), day: calendarDate, startsAt: instant, endsAt: instant });
export const table = z.object({ id, hall: z.string(), label: z.string() });

export const conventionSummary = z.object({
  id,
  slug: z.string(),
  name: bilingual(160),
  timeZone: z.string(),
  languages: z.array(languageCode),
  currency: currencyCode,
  secondCurrency: currencyCode.nullable(),
  days: z.array(calendarDate),
});

export const convention = conventionSummary.extend({
  slotMinutes: z.number(),
  slots: z.array(slot),
  tables: z.array(table),
  sectors: z.array(sector),
  /** Where the convention's log stands: start listening from here. */
  position,
  epoch: z.string(),
});

export type Sector = z.infer<typeof sector>;
export type Convention = z.infer<typeof convention>;
export type ConventionSummary = z.infer<typeof conventionSummary>;
export type CreateConvention = z.infer<typeof createConvention>;
