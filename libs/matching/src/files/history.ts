import { MatchingError } from '../matching-error';
import type { PastDealing } from '../profile';
import { parseCsv } from './csv';

/** Names that a column goes by in the files that are about. */
const COLUMNS = {
  buyer: ['agency_id', 'buyer_org', 'buyer_organization_id', 'buyer_id'],
  supplier: ['supplier_key', 'supplier_id', 'supplier_organization_id'],
  sector: ['contract_unspsc_id', 'sector', 'code'],
} as const;

/**
 * Reads past deals, one a row: buyer organization, supplier and, where there is such a column, the sector.
 * @throws MatchingError `FILE_INVALID` when no column names a buyer or a supplier.
 */
export function readHistory(csv: string): PastDealing[] {
  const rows = parseCsv(csv);
  const names = Object.keys(rows[0] ?? {});
  const column = (role: keyof typeof COLUMNS): string | undefined => COLUMNS[role].find((name) => names.includes(name));
  const [buyer, supplier, sector] = [column('buyer'), column('supplier'), column('sector')];
  if (rows.length === 0) return [];
  if (buyer === undefined || supplier === undefined) {
    const [field, known] = buyer === undefined ? ['buyer', COLUMNS.buyer] : ['supplier', COLUMNS.supplier];
    throw new MatchingError('FILE_INVALID', `The history has no column for the ${field}: ${known.join(', ')}`, {
      field,
      line: 1,
    });
  }
  return rows.map((row) => ({
    buyerOrganizationId: row[buyer] ?? '',
    supplierOrganizationId: row[supplier] ?? '',
    ...(sector !== undefined && row[sector] ? { sectors: [row[sector]] } : {}),
  }));
}
