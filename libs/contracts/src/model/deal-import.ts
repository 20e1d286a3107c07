import { z } from 'zod';
import { deal, likelyDuplicate } from './deal';
import { base64 } from './deal-evidence';
import { bilingual, id } from './primitives';
import { importIssue } from './profile';

/** What a column of a list of deals may be. A field without a language takes it from the script of each text. */
export const dealImportField = z.enum([
  'key',
  'project',
  'project.en',
  'project.zh',
  'buyer',
  'buyer.en',
  'buyer.zh',
  'buyer.key',
  'supplier',
  'supplier.en',
  'supplier.zh',
  'supplier.key',
  'type',
  'amount',
  'currency',
  'rate',
  'rate.date',
  'sector',
  'subFields',
  'highTech',
  'country',
  'province',
]);

const IMPORT_BYTES = 12_000_000;

export const importDeals = z.strictObject({
  dryRun: z.boolean().default(false),
  /** A CSV, TSV, JSON lines or .xlsx file, in base64. */
  file: base64(Math.ceil(IMPORT_BYTES / 3) * 4),
  /** Of a workbook; the first that has rows where nothing is said. */
  sheet: z.string().max(200).optional(),
  /** Columns of each field; suggested by their names where nothing is given. */
  mapping: z.partialRecord(dealImportField, z.array(z.string().max(500)).max(20)).optional(),
  /** Puts the rows in their order into a new batch for a ceremony. */
  batch: bilingual(160).optional(),
});

export const dealsImported = z.object({
  dryRun: z.boolean(),
  format: z.enum(['csv', 'xlsx', 'json']),
  columns: z.array(z.string()),
  mapping: z.partialRecord(dealImportField, z.array(z.string())),
  /** The mapping was guessed from the names of the columns. */
  guessed: z.boolean(),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Why nothing is imported. */
  issues: z.array(importIssue),
  /** Rows that look like a deal that is there already, or like an earlier row; they are imported all the same. */
  duplicates: z.array(
    z.object({ row: z.number().int(), like: likelyDuplicate.omit({ deal: true }).extend({ key: z.string() }) }),
  ),
  /** The first rows as they were understood. */
  samples: z.array(
    deal
      .pick({ key: true, project: true, type: true, amount: true, currency: true, sector: true, origin: true })
      .extend({ row: z.number().int(), buyers: z.array(bilingual(300)), suppliers: z.array(bilingual(300)) }),
  ),
  batchId: id.nullable(),
});

export type DealImportField = z.infer<typeof dealImportField>;
export type ImportDeals = z.infer<typeof importDeals>;
export type DealsImported = z.infer<typeof dealsImported>;
