import { z } from 'zod';
import { bilingual, id, instant, position } from './primitives';

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #0f6a58');
/** A picture that comes with the settings themselves, so that a wall needs no second address to be drawn. */
const picture = z
  .string()
  .max(80_000)
  .regex(
    /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/,
    'must be a PNG, JPEG or WebP picture as a data address',
  );

/** How a convention's displays look. Null takes what is built in. */
export const wallTheme = z.strictObject({
  appearance: z.enum(['dark', 'light']),
  /** Bars, states, lines. */
  accent: hexColour.nullable(),
  /** Amounts. */
  highlight: hexColour.nullable(),
  logo: picture.nullable(),
});

/** What is the same on all displays of a convention. */
export const hallSettings = z.object({
  /** Whether displays in the hall name the organizations that meet; else a time, a table and a code. */
  names: z.boolean(),
  theme: wallTheme,
  version: z.number().int(),
});
export const changeHallSettings = z.strictObject({ names: z.boolean(), theme: wallTheme, version: z.number().int() });

const place = z.object({ id, hall: z.string(), label: z.string() });

/** A meeting as the hall may see it. */
export const departure = z.object({
  id,
  /** What both sides find in their agendas, four characters. */
  code: z.string(),
  startsAt: instant,
  endsAt: instant,
  table: place,
  status: z.enum(['scheduled', 'held', 'missed', 'cancelled']),
  /** Where and when it would have been before it last moved. */
  movedFrom: z.object({ startsAt: instant, table: place }).nullable(),
  /** Null where the convention does not name who meets. */
  buyer: bilingual(300).nullable(),
  supplier: bilingual(300).nullable(),
});

/** The meetings of the hours to come, by time and table, as of one position of the log. */
export const departures = z.object({
  convention: z.object({ id, name: bilingual(160), timeZone: z.string() }),
  theme: wallTheme,
  names: z.boolean(),
  /** The table that was asked for; null for the whole hall. */
  table: place.nullable(),
  meetings: z.array(departure),
  now: instant,
  position,
  epoch: z.string(),
});

export type WallTheme = z.infer<typeof wallTheme>;
export type HallSettings = z.infer<typeof hallSettings>;
export type Departure = z.infer<typeof departure>;
export type Departures = z.infer<typeof departures>;
