import type { DealTotals } from '@handsel/contracts';
import { formatAmount, parseAmount } from '@handsel/kernel';
import type { TotalsRow } from './deal-rows';

interface Sum {
  projects: number;
  amounts: Map<string, bigint>;
}

/**
 * Adds groups of figures up to totals. Each project has a row for each of its currencies; it is counted once, by the
 * convention's own currency.
 */
export function addUpTotals(rows: TotalsRow[], mainCurrency: string): DealTotals {
  const all = emptySum();
  const highTech = emptySum();
  const sectors = new Map<string, Sum>();
  const origins = new Map<string, Sum & { country: string; province: string | null }>();
  for (const row of rows) {
    const origin = `${row.country}|${row.province ?? ''}`;
    const sums = [
      all,
      getOrAdd(sectors, row.sector, emptySum),
      getOrAdd(origins, origin, () => ({ ...emptySum(), country: row.country, province: row.province })),
    ];
    if (row.highTech) sums.push(highTech);
    for (const sum of sums) {
      if (row.currency === mainCurrency) sum.projects += row.projects;
      sum.amounts.set(row.currency, (sum.amounts.get(row.currency) ?? 0n) + parseAmount(row.amount));
    }
  }
  return {
    ...present(all),
    highTech: present(highTech),
    bySector: [...sectors]
      .map(([sector, sum]) => ({ sector, ...present(sum) }))
      .filter(({ projects }) => projects !== 0)
      .sort((a, b) => a.sector.localeCompare(b.sector)),
    byOrigin: [...origins.values()]
      .map(({ country, province, ...sum }) => ({ country, province, ...present(sum) }))
      .filter(({ projects }) => projects !== 0)
      .sort((a, b) => a.country.localeCompare(b.country) || (a.province ?? '').localeCompare(b.province ?? '')),
  };
}

const emptySum = (): Sum => ({ projects: 0, amounts: new Map() });

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function present({ projects, amounts }: Sum) {
  // What was put on and taken off again leaves no trace in a total.
  const entries = [...amounts]
    .filter(([, sum]) => sum !== 0n)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([currency, sum]) => [currency, formatAmount(sum)]);
  return { projects, amounts: Object.fromEntries(entries) as Record<string, string> };
}
