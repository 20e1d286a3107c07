import type { Board, DealTotals } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { hundredthsOf } from './board-words';
import { originName } from './origins';

export interface Bar {
  key: string;
  name: Bilingual;
  projects: number;
  hundredths: bigint;
  /** Length of the bar, 0 to 1, of the longest. */
  length: number;
}

type Part = { projects: number; amounts: Record<string, string> };

/** Sums up by top sector, largest first. The sums are of the server's figures, only regrouped. */
export function sectorBars({ bySector }: DealTotals, sectors: Board['sectors'], currency: string): Bar[] {
  const names = new Map(sectors.map((sector) => [sector.code, sector.name]));
  return barsOf(bySector, currency, ({ sector }) => {
    const top = sector.split('.')[0] ?? sector;
    const key = names.has(top) ? top : sector;
    return { key, name: names.get(key) ?? { en: key } };
  });
}

/** By where the money comes from: the provinces of China, and other countries. */
export function originBars({ byOrigin }: DealTotals, currency: string): Bar[] {
  return barsOf(byOrigin, currency, ({ country, province }) => {
    const name = originName(country, province);
    return { key: `${country} ${name.en}`, name };
  });
}

function barsOf<P extends Part>(
  parts: readonly P[],
  currency: string,
  named: (part: P) => Pick<Bar, 'key' | 'name'>,
): Bar[] {
  const bars = new Map<string, Omit<Bar, 'length'>>();
  for (const part of parts) {
    const { key, name } = named(part);
    const known = bars.get(key) ?? { key, name, projects: 0, hundredths: 0n };
    bars.set(key, {
      ...known,
      projects: known.projects + part.projects,
      hundredths: known.hundredths + hundredthsOf(part.amounts, currency),
    });
  }
  const sorted = [...bars.values()]
    .filter(({ projects, hundredths }) => projects > 0 || hundredths > 0n)
    .sort((a, b) => (a.hundredths === b.hundredths ? (a.key < b.key ? -1 : 1) : a.hundredths < b.hundredths ? 1 : -1));
  const largest = sorted[0]?.hundredths ?? 0n;
  return sorted.map((bar) => ({
    ...bar,
    length: largest > 0n ? Number((bar.hundredths * 10_000n) / largest) / 10_000 : 0,
  }));
}
