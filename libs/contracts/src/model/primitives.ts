import { z } from 'zod';

/** PostgreSQL stores neither NUL nor lone surrogates: such a text is refused with its field's name instead of failing later. */
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

/** A text as people write it, trimmed, of at most `max` UTF-16 units. Everything that can be stored is kept as it is. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(isStorable, 'has a character that cannot be stored')
    .transform((value) => value.trim());

/** The same, but not empty. */
export const requiredText = (max: number) => text(max).refine((value) => value.length > 0, 'must not be empty');

export const id = z.uuid();
export const languageCode = z.enum(['en', 'zh']);

/** A text in English, in Chinese or in both. */
export const bilingual = (max: number) =>
  z
    .strictObject({ en: requiredText(max).optional(), zh: requiredText(max).optional() })
    .refine((value) => value.en !== undefined || value.zh !== undefined, 'needs a text in at least one language');

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code');
export const currencyCode = z.enum(['CNY', 'USD', 'EUR', 'JPY', 'GBP', 'HKD', 'KRW']);
export const spokenLanguage = z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 language code such as en or zh');
export const calendarDate = z.iso.date();
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');
export const instant = z.iso.datetime({ offset: true });
/** A decimal with at most two places, not negative, below 10^16. */
export const amount = z
  .string()
  .regex(/^\d{1,16}(\.\d{1,2})?$/, 'must be a decimal such as 1250000.00, not negative, with at most two places');
export const rate = z.string().regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,10})?$/, 'must be a positive decimal');
export const sectorCode = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}$/, 'must be a sector code such as digital.integrated-circuits');
/** A name for a thing given by whoever imports it; the same key updates the same thing. */
export const externalKey = requiredText(120);

export const position = z.number().int().nonnegative();

/** Names of people and organizations as shown in lists. */
export const named = z.object({ id, name: bilingual(300) });
