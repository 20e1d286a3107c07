import type { Board, DealTotals } from '@handsel/contracts';
import { formatBoardAmount, inLanguage, parseAmount, type Bilingual, type Language } from '@handsel/kernel';

/** Which languages a wall speaks; the first one is the large one. */
export type BoardLanguages = readonly [Language, ...Language[]];

export function boardLanguages(lang: string | undefined): BoardLanguages {
  if (lang === 'en') return ['en'];
  if (lang === 'zh') return ['zh'];
  return ['zh', 'en'];
}

/** An amount of one currency in hundredths; nothing where the ledger has none in it. */
export const hundredthsOf = (amounts: Record<string, string>, currency: string): bigint =>
  parseAmount(amounts[currency] ?? '0');

export const amountWords = (amounts: Record<string, string>, currency: string, language: Language): string =>
  formatBoardAmount(hundredthsOf(amounts, currency), currency, language);

/** "19.7 %" in exact arithmetic, half up; a dash while there is nothing to share. */
export function shareWords(part: bigint, whole: bigint): string {
  if (whole <= 0n) return '–';
  const perMille = (part * 2000n + whole) / (whole * 2n);
  return `${perMille / 10n}.${perMille % 10n}%`;
}

export interface SectorBar {
  code: string;
  name: Bilingual;
  projects: number;
  hundredths: bigint;
  /** Length of the bar, 0 to 1, of the longest. */
  length: number;
}

/** A wall has room for so many bars. */
const MOST_BARS = 8;

/** Sums up by top sector, largest first. The sums are of the server's figures, only regrouped. */
export function sectorBars(totals: DealTotals, sectors: Board['sectors'], currency: string): SectorBar[] {
  const names = new Map(sectors.map((sector) => [sector.code, sector.name]));
  const bars = new Map<string, Omit<SectorBar, 'length'>>();
  for (const { sector, projects, amounts } of totals.bySector) {
    const top = sector.split('.')[0] ?? sector;
    const code = names.has(top) ? top : sector;
    const known = bars.get(code) ?? { code, name: names.get(code) ?? { en: code }, projects: 0, hundredths: 0n };
    bars.set(code, {
      ...known,
      projects: known.projects + projects,
      hundredths: known.hundredths + hundredthsOf(amounts, currency),
    });
  }
  const sorted = [...bars.values()].sort((a, b) =>
    a.hundredths === b.hundredths ? (a.code < b.code ? -1 : 1) : a.hundredths < b.hundredths ? 1 : -1,
  );
  const largest = sorted[0]?.hundredths ?? 0n;
  return sorted.slice(0, MOST_BARS).map((bar) => ({
    ...bar,
    length: largest > 0n ? Number((bar.hundredths * 10_000n) / largest) / 10_000 : 0,
  }));
}

/** A text in the wall's languages, each once: what is entered in one language only is not shown twice. */
export function linesOf(text: Bilingual, languages: BoardLanguages): { language: Language; text: string }[] {
  const lines = languages.map((language) => ({ language, text: inLanguage(text, language) }));
  return lines.filter((line, index) => lines.findIndex((other) => other.text === line.text) === index);
}
