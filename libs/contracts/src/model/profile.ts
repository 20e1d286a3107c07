import { z } from 'zod';
import {
  bilingual,
  countryCode,
  currencyCode,
  externalKey,
  id,
  requiredText,
  sectorCode,
  spokenLanguage,
  text,
} from './primitives';

export const side = z.enum(['buyer', 'supplier', 'both']);
export const organizationSize = z.enum(['micro', 'small', 'medium', 'large']);

export const valueRange = z
  .strictObject({
    minimum: z.number().nonnegative().max(1e15).optional(),
    maximum: z.number().nonnegative().max(1e15).optional(),
    currency: currencyCode,
  })
  .refine(
    (r) => r.minimum === undefined || r.maximum === undefined || r.minimum <= r.maximum,
    'minimum must not exceed maximum',
  );

/** Something an organization offers or needs. */
const itemFields = {
  text: bilingual(20_000),
  sectors: z.array(sectorCode).max(20),
  keywords: z.array(requiredText(80)).max(200),
  valueRange: valueRange.nullable(),
};
export const itemInput = z.strictObject({
  ...itemFields,
  sectors: itemFields.sectors.default([]),
  keywords: itemFields.keywords.default([]),
  valueRange: itemFields.valueRange.default(null),
});
export const item = z.object({ id, ...itemFields });

/** How a sector came to a profile: stated by somebody, or found in its texts because of these words. */
export const sectorEvidence = z.object({
  sector: sectorCode,
  source: z.enum(['stated', 'found']),
  words: z.array(z.string()),
});

export const profile = z.object({
  organizationId: id,
  key: externalKey,
  name: bilingual(300),
  country: countryCode.nullable(),
  size: organizationSize.nullable(),
  website: z.string().nullable(),
  side,
  sectors: z.array(sectorCode),
  sectorEvidence: z.array(sectorEvidence),
  offers: z.array(item),
  needs: z.array(item),
  languages: z.array(spokenLanguage),
  version: z.number().int(),
});

export const profileChange = z.strictObject({
  version: z.number().int(),
  name: bilingual(300).optional(),
  country: countryCode.nullable().optional(),
  size: organizationSize.nullable().optional(),
  website: text(500).nullable().optional(),
  side: side.optional(),
  sectors: z.array(sectorCode).max(20).optional(),
  offers: z.array(itemInput).max(50).optional(),
  needs: z.array(itemInput).max(50).optional(),
  languages: z.array(spokenLanguage).max(20).optional(),
});

export const participant = z.object({
  id,
  organizationId: id,
  name: bilingual(200),
  title: bilingual(200).nullable(),
  languages: z.array(spokenLanguage),
});

export const participantInput = z.strictObject({
  key: externalKey,
  name: bilingual(200),
  title: bilingual(200).nullable().default(null),
  email: z.email().max(254).nullable().default(null),
  languages: z.array(spokenLanguage).max(20).default([]),
});

/** One organization with its people, as an importer hands it over. `row` is the row of the file that errors refer to. */
export const importRow = z.strictObject({
  row: z.number().int().positive(),
  key: externalKey,
  name: bilingual(300),
  country: countryCode.nullable().default(null),
  size: organizationSize.nullable().default(null),
  website: text(500).nullable().default(null),
  side: side.default('both'),
  /** Left empty, sectors are looked for in the texts, and what is found carries its evidence. */
  sectors: z.array(sectorCode).max(20).default([]),
  offers: z.array(itemInput).max(50).default([]),
  needs: z.array(itemInput).max(50).default([]),
  languages: z.array(spokenLanguage).max(20).default([]),
  participants: z.array(participantInput).max(20).default([]),
});

export const importIssue = z.object({ row: z.number().int(), column: z.string(), message: bilingual(1000) });

export const importResult = z.object({
  dryRun: z.boolean(),
  created: z.number().int(),
  updated: z.number().int(),
  withoutSector: z.number().int(),
  issues: z.array(importIssue),
  /** What was found for the first rows, so that a reader can judge it. */
  samples: z.array(z.object({ row: z.number().int(), name: bilingual(300), sectors: z.array(sectorEvidence) })),
});

export type Side = z.infer<typeof side>;
export type Profile = z.infer<typeof profile>;
export type Item = z.infer<typeof item>;
export type ItemInput = z.infer<typeof itemInput>;
export type ImportRow = z.infer<typeof importRow>;
export type ImportIssue = z.infer<typeof importIssue>;
export type ImportResult = z.infer<typeof importResult>;
export type ProfileChange = z.infer<typeof profileChange>;
export type Participant = z.infer<typeof participant>;
export type SectorEvidence = z.infer<typeof sectorEvidence>;
