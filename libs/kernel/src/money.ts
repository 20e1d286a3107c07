/**
 * Exact amounts. On the wire and in the database an amount is a decimal string with two places ("1234.50");
 * in arithmetic it is a bigint of hundredths. Floating point never touches money.
 */

const AMOUNT = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/;

/** Hundredths of the unit. Throws a RangeError on anything but a plain decimal with at most two places and 16 digits before them. */
export function parseAmount(text: string): bigint {
  const match = AMOUNT.exec(text);
  if (!match) throw new RangeError(`not an amount with at most two decimals: ${JSON.stringify(text)}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const hundredths = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign === '-' ? -hundredths : hundredths;
}

/** "1234.50": the form of the wire and the database. */
export function formatAmount(hundredths: bigint): string {
  const sign = hundredths < 0n ? '-' : '';
  const absolute = hundredths < 0n ? -hundredths : hundredths;
  return `${sign}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`;
}

const RATE = /^(\d{1,9})(?:\.(\d{1,10}))?$/;

/**
 * Converts an amount by a rate "units of `from` for one unit of `to`" (6.3684 CNY for one USD), exactly, and
 * rounds the result half away from zero to the hundredth. Throws a RangeError on a rate that is not a positive decimal.
 */
export function divideByRate(hundredths: bigint, rate: string): bigint {
  const match = RATE.exec(rate);
  const [, whole = '0', fraction = ''] = match ?? [];
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction);
  if (!match || scaled === 0n) throw new RangeError(`not a positive exchange rate: ${JSON.stringify(rate)}`);
  const numerator = hundredths * scale * 2n;
  const half = numerator < 0n ? -scaled : scaled;
  return (numerator + half) / (scaled * 2n);
}

/** Multiplies by the same kind of rate: from the other currency back, exactly, rounded half away from zero. */
export function multiplyByRate(hundredths: bigint, rate: string): bigint {
  const match = RATE.exec(rate);
  const [, whole = '0', fraction = ''] = match ?? [];
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction);
  if (!match || scaled === 0n) throw new RangeError(`not a positive exchange rate: ${JSON.stringify(rate)}`);
  const numerator = hundredths * scaled * 2n;
  const half = numerator < 0n ? -scale : scale;
  return (numerator + half) / (scale * 2n);
}

const EN_NAMES: Record<string, string> = { CNY: 'RMB', USD: 'US$', EUR: '€' };
const ZH_NAMES: Record<string, string> = { CNY: '元', USD: '美元', EUR: '欧元' };

/** Rounds to two places of `unit`, half away from zero, and groups the digits: 4,470.00. */
function inUnit(hundredths: bigint, unit: bigint): string {
  const negative = hundredths < 0n;
  const absolute = negative ? -hundredths : hundredths;
  const rounded = (absolute * 2n + unit) / (unit * 2n);
  const whole = (rounded / 100n).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${negative ? '-' : ''}${whole}.${String(rounded % 100n).padStart(2, '0')}`;
}

/**
 * An amount as the board shows it. The unit is fixed per language and never flips with the size:
 * English `RMB 447.00 bn`, Chinese `4,470.00 亿元`.
 */
export function formatBoardAmount(hundredths: bigint, currency: string, language: 'en' | 'zh'): string {
  if (language === 'zh') return `${inUnit(hundredths, 100_000_000n)} 亿${ZH_NAMES[currency] ?? currency}`;
  return `${EN_NAMES[currency] ?? currency} ${inUnit(hundredths, 1_000_000_000n)} bn`;
}
