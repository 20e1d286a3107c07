import type { ExplainLanguage } from './phrases';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;
/** From here on amounts are read in millions, 万 and 亿 rather than digit by digit. */
const LARGE = 1_000_000;

/** One of a kind for each language: the constructors of Intl are slow, and thousands of matches are explained at once. */
const perLanguage = <Formatter>(make: (locale: string) => Formatter): Record<ExplainLanguage, Formatter> => ({
  en: make(LOCALES.en),
  zh: make(LOCALES.zh),
});
const plain = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }));
const compact = perLanguage(
  (locale) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, notation: 'compact', compactDisplay: 'long' }),
);
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const names = {
  language: perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'language' })),
  region: perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region' })),
};

/** "a, b and c"; "a、b和c". */
export const listOf = (items: readonly string[], language: ExplainLanguage): string => lists[language].format(items);

/** "CNY 10–60 million", "EUR 5,000"; "CNY 1000万–1.7亿". */
export function amountOf([low, high]: readonly [number, number], currency: string, language: ExplainLanguage): string {
  const format = (high >= LARGE ? compact : plain)[language];
  const [from, to] = [format.format(low), format.format(high)];
  if (from === to) return `${currency} ${from}`;
  const [fromUnit, toUnit] = [from, to].map((text) => text.replace(/^[\d.,]+/u, ''));
  return `${currency} ${fromUnit === toUnit ? from.slice(0, from.length - (fromUnit?.length ?? 0)) : from}–${to}`;
}

export const languageName = (code: string, language: ExplainLanguage): string => named('language', code, language);

export const countryName = (country: string, language: ExplainLanguage): string =>
  /^[A-Za-z]{2}$/u.test(country) ? named('region', country.toUpperCase(), language) : country;

function named(type: 'language' | 'region', code: string, language: ExplainLanguage): string {
  try {
    return names[type][language].of(code) ?? code;
  } catch {
    return code;
  }
}
