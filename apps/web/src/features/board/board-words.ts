import { formatBoardAmount, parseAmount, type Language } from '@handsel/kernel';

/** An amount of one currency in hundredths; nothing where the ledger has none in it. */
export const hundredthsOf = (amounts: Record<string, string>, currency: string): bigint =>
  parseAmount(amounts[currency] ?? '0');

export const amountWords = (amounts: Record<string, string>, currency: string, language: Language): string =>
  formatBoardAmount(hundredthsOf(amounts, currency), currency, language);

/** "19.7%" in exact arithmetic, half up; a dash while there is nothing to share. */
export function shareWords(part: bigint, whole: bigint): string {
  if (whole <= 0n) return '–';
  const perMille = (part * 2000n + whole) / (whole * 2n);
  return `${perMille / 10n}.${perMille % 10n}%`;
}

/**
 * How much smaller than drawn a figure has to be to keep to its line: 1 for up to `most` digits of width, less beyond.
 * A Chinese character is as wide as two digits, a space or a point as half of one.
 */
export function fitOf(text: string, most: number): number {
  let width = 0;
  for (const letter of text) width += /[\u2e80-\uffff]/.test(letter) ? 1.7 : /[\s.,]/.test(letter) ? 0.45 : 1;
  return Math.min(1, most / width);
}
