import {
  DEALING_ROWS_AT_MOST,
  dealingField,
  dealingRow,
  type DealingField,
  type DealingRow,
  type ImportIssue,
} from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { historyRows, readHistoryTable, type HistoryRow } from '@handsel/matching';

const SAMPLES = 5;

export interface DealingsFile {
  columns: string[];
  mapping: Partial<Record<DealingField, string>>;
  samples: DealingRow[];
}

/** The rows of a CSV file of past deals, and what keeps some of them from being read. */
export function readDealingsFile(
  csv: string,
  wanted: Partial<Record<DealingField, string>> | undefined,
): { file: DealingsFile; rows: DealingRow[]; issues: ImportIssue[] } {
  const { columns, mapping: guessed, rows: lines } = readHistoryTable(csv);
  const mapping = Object.fromEntries(
    Object.entries(wanted ?? guessed).filter(([, column]) => columns.includes(column)),
  ) as DealingsFile['mapping'];
  const missing = (['buyer', 'supplier'] as const).filter((field) => mapping[field] === undefined);
  const issues = missing.map((field): ImportIssue => ({ row: 1, column: field, message: MISSING[field] }));
  if (lines.length > DEALING_ROWS_AT_MOST)
    issues.push({ row: DEALING_ROWS_AT_MOST + 2, column: '', message: TOO_MANY });
  const rows: DealingRow[] = [];
  for (const line of issues.length > 0 ? [] : historyRows({ rows: lines, mapping })) {
    const read = dealingRow.safeParse(dealingRowOf(line));
    if (read.success) rows.push(read.data);
    else issues.push(...issuesOf(line, read.error.issues));
  }
  return { file: { columns, mapping, samples: rows.slice(0, SAMPLES) }, rows, issues };
}

/** A row as it is imported. An amount without a currency says nothing; a time of day does not matter. */
export function dealingRowOf({ row, buyer, supplier, sector, count, date, amount, currency }: HistoryRow) {
  return {
    row,
    buyer,
    supplier,
    ...(sector !== undefined && { sector }),
    ...(count !== undefined && { count: Number(count) }),
    ...(date !== undefined && { date: date.slice(0, 'YYYY-MM-DD'.length) }),
    ...(amount !== undefined && currency !== undefined && { amount, currency }),
  };
}

const MISSING: Record<'buyer' | 'supplier', Required<Bilingual>> = {
  buyer: { en: 'No column names the buyer.', zh: '没有列标明采购方。' },
  supplier: { en: 'No column names the supplier.', zh: '没有列标明供应商。' },
};

const TOO_MANY: Required<Bilingual> = {
  en: `There are more than ${DEALING_ROWS_AT_MOST} rows.`,
  zh: `超过 ${DEALING_ROWS_AT_MOST} 行。`,
};

/** One issue a field: what a schema says of one is too much for a table of rows. */
function issuesOf(line: HistoryRow, found: readonly { path: readonly PropertyKey[] }[]): ImportIssue[] {
  const fields = dealingField.options.filter((field) => found.some(({ path }) => path[0] === field));
  return fields.map((field) => ({ row: line.row, column: field, message: unreadable(field, line[field] ?? '') }));
}

function unreadable(field: DealingField, value: string): Required<Bilingual> {
  const said = value.slice(0, 40);
  if (field === 'date')
    return { en: `${said} is no date such as 2026-03-31.`, zh: `${said} 不是 2026-03-31 这样的日期。` };
  if (field === 'amount')
    return { en: `${said} is no amount such as 1250000.00.`, zh: `${said} 不是 1250000.00 这样的金额。` };
  if (field === 'count') return { en: `${said} is no number of deals.`, zh: `${said} 不是有效的成交次数。` };
  return {
    en: `${said} cannot be stored: it is too long, or has a broken character.`,
    zh: `${said} 无法存储：过长或含有无效字符。`,
  };
}
