import { z } from 'zod';
import { dealType } from './deal';
import { dealTotals } from './deal-totals';
import { wallTheme } from './hall';
import { bilingual, id, instant, position, sectorCode } from './primitives';

/** A signed deal as the audience in the hall sees it: nothing that was not released. */
export const signing = z.object({
  dealId: id,
  /** The how-manieth signing of the convention. */
  number: z.number().int(),
  project: bilingual(500),
  type: dealType,
  parties: z.array(
    z.object({
      side: z.enum(['buyer', 'supplier']),
      name: bilingual(300),
      /** An address on this server; the initials stand in where there is none. */
      logo: z.string().nullable().optional(),
    }),
  ),
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
  theme: wallTheme,
  /** The server's time with the answer: a screen's own clock may be wrong. */
  now: instant,
  position,
  epoch: z.string(),
});

export type Signing = z.infer<typeof signing>;
export type Board = z.infer<typeof board>;
