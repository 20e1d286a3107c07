import type { DealTotals, LedgerTotals } from '@handsel/contracts';
import { Figure, FigureTable, type FigurePart } from './figure';

/** A group of postings: the figures of one currency within one sector, origin and field. */
export interface TotalsRow extends FigurePart {
  sector: string;
  highTech: boolean;
  country: string;
  province: string | null;
}

/** The same, told apart by everything that totals are given by. */
export interface LedgerTotalsRow extends TotalsRow {
  type: LedgerTotals['byType'][number]['type'];
  subFields: string[];
  agreedCurrency: string;
  /** What was agreed upon, in that currency; decimal text. */
  agreed: string;
}

/**
 * Adds groups of figures up to totals. Each project has a row for each of its currencies; it is counted once, by the
 * convention's own currency.
 */
export function addUpTotals(rows: readonly TotalsRow[], mainCurrency: string): DealTotals {
  const all = new Figure(mainCurrency);
  const highTech = new Figure(mainCurrency);
  const sectors = new FigureTable(mainCurrency, ({ sector }: { sector: string }) => sector);
  const origins = new FigureTable(
    mainCurrency,
    ({ country, province }: { country: string; province: string | null }) => `${country}|${province ?? ''}`,
  );
  for (const row of rows) {
    const { sector, country, province } = row;
    all.add(row);
    if (row.highTech) highTech.add(row);
    sectors.at({ sector }).add(row);
    origins.at({ country, province }).add(row);
  }
  return { ...all.present(), highTech: highTech.present(), bySector: sectors.present(), byOrigin: origins.present() };
}

/** The same totals, and what is asked for less often. A row of several sub-fields stands in each of them. */
export function addUpLedgerTotals(
  rows: readonly LedgerTotalsRow[],
  mainCurrency: string,
): Omit<LedgerTotals, 'ledgerLine'> {
  const types = new FigureTable(mainCurrency, ({ type }: Pick<LedgerTotalsRow, 'type'>) => type);
  const subFields = new FigureTable(mainCurrency, ({ subField }: { subField: string }) => subField);
  const currencies = new FigureTable(mainCurrency, ({ currency }: { currency: string }) => currency);
  const agreed = new FigureTable(mainCurrency, ({ currency }: { currency: string }) => currency);
  for (const row of rows) {
    types.at({ type: row.type }).add(row);
    for (const subField of row.subFields) subFields.at({ subField }).add(row);
    const key = { currency: row.agreedCurrency };
    currencies.at(key).add(row);
    // A project's row in the convention's own currency stands for it.
    if (row.currency === mainCurrency)
      agreed.at(key).add({ projects: row.projects, currency: row.agreedCurrency, amount: row.agreed });
  }
  return {
    ...addUpTotals(rows, mainCurrency),
    bySubField: subFields.present(),
    byType: types.present(),
    byCurrency: currencies
      .present()
      .map((entry) => ({ ...entry, agreed: agreed.at(entry).present().amounts[entry.currency] ?? '0.00' })),
  };
}
