import { z } from 'zod';
import { party } from './meeting';
import { bilingual, instant, sectorCode } from './primitives';

/** The parts of a score. */
export const matchPartName = z.enum([
  'sector',
  'complement',
  'text',
  'value',
  'language',
  'country',
  'size',
  'dealings',
  'reputation',
]);

const version = z.number().int().nonnegative().describe('Of what was read; 0 while nobody has changed the defaults.');
const weight = z.number().min(0).max(1000);

/** How much each part may give, relative to the others; 0 switches a part off. */
export const matchWeights = z
  .strictObject({
    sector: weight,
    complement: weight,
    text: weight,
    value: weight,
    language: weight,
    country: weight,
    size: weight,
    dealings: weight,
    reputation: weight,
  })
  .refine((weights) => Object.values(weights).some((value) => value > 0), 'needs at least one weight above 0');

export const matchWeightsState = z.object({
  weights: matchWeights,
  defaults: matchWeights,
  parts: z.array(
    z.object({
      name: matchPartName,
      title: bilingual(200),
      /** When a pair gets all points of the part. */
      meaning: bilingual(1000),
      /** Nothing that the convention knows feeds the part: its points go to the others. */
      withoutData: z.boolean(),
    }),
  ),
  version,
  changedAt: instant.nullable(),
});

export const saveMatchWeights = z.strictObject({ version, weights: matchWeights });
export const previewMatchWeights = z.strictObject({
  weights: matchWeights,
  /** How much of each list is compared. */
  places: z.number().int().min(1).max(30).default(10),
});

/** Who supplies whom: a supplier in `from` serves a customer in `to`. */
export const complement = z.strictObject({ from: sectorCode, to: sectorCode, weight: z.number().gt(0).max(1) });
export const matchComplements = z.object({
  /** `sample`: as far as the convention's sectors are those of the sample; `own`: saved for this convention. */
  source: z.enum(['sample', 'own']),
  complements: z.array(complement),
  version,
  changedAt: instant.nullable(),
});
export const saveMatchComplements = z.strictObject({ version, complements: z.array(complement).max(20_000) });

/** What keeps two organizations apart besides what is listed one by one. */
export const keepApart = z.strictObject({
  /** Those of whom one has declined the other's request. */
  declined: z.boolean(),
  /** Those who have held a meeting at this convention. */
  metBefore: z.boolean(),
});

export const exposureSettings = z.strictObject({
  /** Every supplier that matches anybody stands in somebody's first places. */
  everySupplierListed: z.boolean(),
  /** How unequally the first places may be shared out: 0 all alike, 1 no bound. */
  maximumGini: z.number().min(0.1).max(1),
  /** How many places of a buyer's list count as its first ones. */
  places: z.number().int().min(3).max(30),
});

export const matchSettings = z.object({ keepApart, exposure: exposureSettings, version });
export const saveMatchSettings = z.strictObject({ version, keepApart, exposure: exposureSettings });

const exposureFigures = z.object({
  gini: z.number().min(0).max(1),
  /** Suppliers from the least to the most listed, as shares: of the suppliers so far, and of the places they have. */
  lorenz: z.array(z.object({ suppliers: z.number(), places: z.number() })),
  suppliersInNoList: z.number().int(),
  mostLists: z.number().int(),
});

/** How the first places of buyers' lists are shared out among suppliers. */
export const matchExposure = z.object({
  settings: exposureSettings,
  buyers: z.number().int(),
  suppliers: z.number().int(),
  /** In how many lists a supplier may have one of the first places; null without a bound. */
  mostListsAllowed: z.number().int().nullable(),
  /** By score alone. */
  before: exposureFigures,
  /** As the lists stand. */
  after: exposureFigures,
  raised: z.number().int().describe('Matches that stand among the first places for the sake of exposure.'),
  lowered: z.number().int().describe('Matches that gave up one of the first places.'),
  inNoList: z.array(party.extend({ matches: z.number().int() })),
  mostExposed: z.array(party.extend({ listsBefore: z.number().int(), listsAfter: z.number().int() })),
});

export type MatchPartName = z.infer<typeof matchPartName>;
export type MatchWeights = z.infer<typeof matchWeights>;
export type MatchWeightsState = z.infer<typeof matchWeightsState>;
export type MatchComplements = z.infer<typeof matchComplements>;
export type MatchSettings = z.infer<typeof matchSettings>;
export type KeepApart = z.infer<typeof keepApart>;
export type ExposureSettings = z.infer<typeof exposureSettings>;
export type ExposureFigures = z.infer<typeof exposureFigures>;
export type MatchExposure = z.infer<typeof matchExposure>;
