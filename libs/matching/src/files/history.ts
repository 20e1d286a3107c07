import { MatchingError } from '../matching-error';
import type { PastDealing } from '../profile';
import { parseCsv } from './csv';

/** Names that a column goes by in the files that are about. */
const COLUMNS = {
  buyer: ['agency_id', 'buyer_org', 'buyer_organization_id', 'buyer_id', 'buyer'],
  supplier: ['supplier_key', 'supplier_id', 'supplier_organization_id', 'supplier'],
  sector: ['contract_unspsc_id', 'sector', 'code'],
  count: ['count', 'deals'],
  date: ['contract_date_signed', 'date', 'signed_on'],
  amount: ['contract_value_amount', 'amount'],
  currency: ['currency'],
} as const;
/** What a column of a file of past deals may say. */
export type HistoryField = keyof typeof COLUMNS;

/** A row of past deals as it stands in the file; what the file has no column for, or says nothing of, is absent. */
export type HistoryRow = { row: number; buyer: string; supplier: string } & Partial<Record<HistoryField, string>>;

/** A file of past deals, and which of its columns says what by the names that are about. */
export interface HistoryTable {
  columns: string[];
  mapping: Partial<Record<HistoryField, string>>;
  rows: Record<string, string>[];
}

/** Reads a file of past deals, without asking whether it has all that is needed. */
export function readHistoryTable(csv: string): HistoryTable {
  const rows = parseCsv(csv);
  const columns = Object.keys(rows[0] ?? {});
  const found = Object.entries(COLUMNS).flatMap(([field, known]) => {
    const column = known.find((name) => columns.includes(name));
    return column === undefined ? [] : [[field, column] as const];
  });
  return { columns, mapping: Object.fromEntries(found), rows };
}

/** The rows of a file by what its columns say. Row 1 is the header. */
export const historyRows = ({ rows, mapping }: Omit<HistoryTable, 'columns'>): HistoryRow[] =>
  rows.map((row, at) => {
    const told = Object.entries(mapping).flatMap(([field, column]) => (row[column] ? [[field, row[column]]] : []));
    return { buyer: '', supplier: '', ...Object.fromEntries(told), row: at + 2 };
  });

/**
 * Reads the rows of a file of past deals: buyer organization, supplier and, where there are such columns, the rest.
 *
 * @throws MatchingError `FILE_INVALID` when no column names a buyer or a supplier.
 */
export function readHistoryRows(csv: string): HistoryRow[] {
  const table = readHistoryTable(csv);
  if (table.rows.length === 0) return [];
  for (const field of ['buyer', 'supplier'] as const)
    if (table.mapping[field] === undefined)
      throw new MatchingError(
        'FILE_INVALID',
        `The history has no column for the ${field}: ${COLUMNS[field].join(', ')}`,
        { field, line: 1 },
      );
  return historyRows(table);
}

/** Past deals, one a row. */
export const readHistory = (csv: string): PastDealing[] =>
  readHistoryRows(csv).map(({ buyer, supplier, sector }) => ({
    buyerOrganizationId: buyer,
    supplierOrganizationId: supplier,
    ...(sector !== undefined && { sectors: [sector] }),
  }));
