import { z } from 'zod';
import { amount, calendarDate, instant, text } from './primitives';
import { importIssue } from './profile';

/**
 * One row of past deals. Organizations are named by the keys under which they are imported; those that do not come count
 * as customers and suppliers of those who do. What is wrong in a row is told with the row, so that little is refused here.
 */
export const dealingRow = z.strictObject({
  /** Row of the file, for messages. */
  row: z.number().int().min(1),
  buyer: text(120),
  supplier: text(120),
  /** Code of the sector of what was dealt in, as the convention knows it. */
  sector: text(64).nullable().default(null),
  /** How many deals the row stands for. */
  count: z.number().default(1),
  /** When it was signed: before the convention begins. */
  date: calendarDate.nullable().default(null),
  amount: amount.nullable().default(null),
  currency: text(3).nullable().default(null),
});

/** Rows of an import. */
export const DEALING_ROWS_AT_MOST = 100_000;

/** What a column of a file of past deals may say. */
export const dealingField = z.enum(['buyer', 'supplier', 'sector', 'count', 'date', 'amount', 'currency']);

export const importDealings = z
  .strictObject({
    dryRun: z.boolean().default(false),
    /** The whole history: it takes the place of what was imported before; none takes it away. */
    rows: z.array(dealingRow).max(DEALING_ROWS_AT_MOST).optional(),
    /** The same as the text of a CSV file, instead of rows. */
    csv: z.string().max(40_000_000).optional(),
    /** The file's column of each field; where nothing is given, by the names that are usual. */
    mapping: z.partialRecord(dealingField, z.string().max(500)).optional(),
  })
  .refine(({ rows, csv }) => (rows === undefined) !== (csv === undefined), {
    path: ['rows'],
    message: 'needs either rows or a file',
  });

export const dealingsImported = z.object({
  dryRun: z.boolean(),
  rows: z.number().int(),
  deals: z.number().int(),
  /** Rows of which both organizations are at the convention: these are past dealings of a pair. */
  between: z.number().int(),
  /** Rows whose supplier is at the convention: these make its record. */
  ofSuppliers: z.number().int(),
  /** Rows without a sector that the convention has; they count for less. */
  withoutSector: z.number().int(),
  /** What a file was taken for; null where rows were given. */
  file: z
    .object({
      columns: z.array(z.string()),
      mapping: z.partialRecord(dealingField, z.string()),
      /** The first rows, as they were read. */
      samples: z.array(dealingRow),
    })
    .nullable(),
  issues: z.array(importIssue),
});

/** What the convention knows of past deals, counted. */
export const dealingsState = z.object({
  /** Null where nothing has been imported. */
  imported: z.object({ rows: z.number().int(), at: instant }).nullable(),
  /** Deals signed at earlier conventions of this installation, between organizations of which one comes again. */
  signedEarlier: z.number().int(),
  /** Meetings held there of which no deal came, between two that both come again. */
  heldEarlier: z.number().int(),
  signedHere: z.number().int(),
});

export type DealingField = z.infer<typeof dealingField>;
export type DealingRow = z.infer<typeof dealingRow>;
export type DealingsImported = z.infer<typeof dealingsImported>;
export type DealingsState = z.infer<typeof dealingsState>;
