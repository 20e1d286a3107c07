import type { DealingRow, ImportIssue } from '@handsel/contracts';

const MOST_DEALS_A_ROW = 100_000;

/**
 * Everything that keeps rows of past deals from being imported. A deal signed at the convention itself stands in its
 * ledger, and would count twice: it could also teach the weights what they are judged by.
 *
 * @param firstDay of the convention, YYYY-MM-DD in its own time zone
 */
export function checkDealings(rows: readonly DealingRow[], firstDay: string): ImportIssue[] {
  return rows.flatMap((row) => issuesOf(row, firstDay));
}

function issuesOf({ row, buyer, supplier, count, date, amount, currency }: DealingRow, firstDay: string) {
  const issues: ImportIssue[] = [];
  const tell = (column: string, en: string, zh: string) => issues.push({ row, column, message: { en, zh } });
  if (buyer === '') tell('buyer', 'The buyer has no key.', '采购方没有键。');
  if (supplier === '') tell('supplier', 'The supplier has no key.', '供应商没有键。');
  if (buyer !== '' && buyer === supplier)
    tell('supplier', `${buyer} is named as buyer and as supplier.`, `${buyer} 既是采购方又是供应商。`);
  if (!Number.isInteger(count) || count < 1 || count > MOST_DEALS_A_ROW)
    tell('count', `${count} is no number of deals.`, `${count} 不是有效的成交次数。`);
  if (date !== null && date >= firstDay)
    tell(
      'date',
      `${date} is not before the convention, which begins on ${firstDay}.`,
      `${date} 不早于大会首日 ${firstDay}。`,
    );
  if (amount !== null && currency === null) tell('currency', 'The amount has no currency.', '金额没有币种。');
  else if (currency !== null && !/^[A-Z]{3}$/.test(currency))
    tell('currency', `${currency} is no ISO 4217 currency code.`, `${currency} 不是 ISO 4217 币种代码。`);
  return issues;
}
