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
type Role = keyof typeof COLUMNS;

/** A row of past deals as it stands in the file; what the file has no column for, or says nothing of, is absent. */
export type HistoryRow = { row: number; buyer: string; supplier: string } & Partial<Record<Role, string>>;

/**
 * Reads the rows of a file of past deals: buyer organization, supplier and, where there are such columns, the rest.
 * Row 1 is the header.
 *
 * @throws MatchingError `FILE_INVALID` when no column names a buyer or a supplier.
 */
export function readHistoryRows(csv: string): HistoryRow[] {
  const rows = parseCsv(csv);
  const names = Object.keys(rows[0] ?? {});
  const columns = Object.entries(COLUMNS).map(
    ([role, known]) => [role, known.find((name) => names.includes(name))] as [Role, string | undefined],
  );
  if (rows.length === 0) return [];
  for (const [field, column] of columns)
    if (column === undefined && (field === 'buyer' || field === 'supplier'))
      throw new MatchingError(
        'FILE_INVALID',
        `The history has no column for the ${field}: ${COLUMNS[field].join(', ')}`,
        {
          field,
          line: 1,
        },
      );
  return rows.map((row, at) => {
    const told = columns.flatMap(([role, column]) => {
      const value = column === undefined ? undefined : row[column];
      return value ? [[role, value] as const] : [];
    });
    return { buyer: '', supplier: '', ...Object.fromEntries(told), row: at + 2 };
  });
}

/** Past deals, one a row. */
export const readHistory = (csv: string): PastDealing[] =>
  readHistoryRows(csv).map(({ buyer, supplier, sector }) => ({
    buyerOrganizationId: buyer,
    supplierOrganizationId: supplier,
    ...(sector !== undefined && { sectors: [sector] }),
  }));
