import type { currencyCode } from '@handsel/contracts';

type Currency = (typeof currencyCode.options)[number];

const SIGNS: Record<string, Currency> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  元: 'CNY',
  人民币: 'CNY',
  jpy: 'JPY',
  円: 'JPY',
  hk$: 'HKD',
  hkd: 'HKD',
  krw: 'KRW',
  '₩': 'KRW',
};
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8, k: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** The currency that a sign or code stands for; null for one that is not dealt in. */
export const currencyOf = (text: string): Currency | null => SIGNS[text.trim().toLowerCase()] ?? null;

/** An amount as it stands: a plain decimal, and what it is to be multiplied by. */
interface WrittenAmount {
  negative: boolean;
  decimal: string;
  /** A power of ten. */
  scale: number;
  currency: Currency | null;
}

/**
 * An amount as people write it: `"$514,405.00 "`, `RMB 1.2 亿`, `1.234,50 €`, `(1,000)` is negative. With the currency
 * where it is named.
 *
 * @returns null for what is no amount; a lone dash or nothing at all is none
 */
export function parseAmount(text: string): { amount: number; currency: Currency | null } | null {
  const written = readAmount(text);
  if (!written) return null;
  const number = Number(written.decimal);
  if (!Number.isFinite(number)) return null;
  return { amount: (written.negative ? -1 : 1) * number * written.scale, currency: written.currency };
}

/** The same without floating point: a decimal of the whole amount with all of its places, `-` before a negative one. */
export function parseExactAmount(text: string): { amount: string; currency: Currency | null } | null {
  const written = readAmount(text);
  if (!written) return null;
  const [whole = '', fraction = ''] = written.decimal.split('.');
  const shift = Math.round(Math.log10(written.scale));
  const digits = whole + fraction.padEnd(shift, '0');
  const point = whole.length + shift;
  const places = digits.slice(point).replace(/0+$/, '');
  const amount = `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}${places === '' ? '' : `.${places}`}`;
  return { amount: written.negative ? `-${amount}` : amount, currency: written.currency };
}

function readAmount(text: string): WrittenAmount | null {
  const negative = /^\(.*\)$|^-/.test(text.trim());
  const match = /^[-(]?\s*([^\d\s.,-]*)\s*-?([\d.,'\s]*\d[\d.,'\s]*)([^\d\s)]*)\s*([^\d\s)]*)\)?$/u.exec(
    text.trim().normalize('NFKC'),
  );
  if (!match) return null;
  const [, before = '', digits = '', first = '', second = ''] = match;
  const words = [before, first, second].map((word) => word.toLowerCase()).filter((word) => word !== '');
  let [scale, currency]: [number, Currency | null] = [1, null];
  for (const word of words) {
    const [, scaleWord = '', rest = ''] = /^([万亿]?)(.*)$/u.exec(word) ?? [];
    if (scaleWord !== '') scale *= SCALES[scaleWord] ?? 1;
    if (rest === '') continue;
    if (SCALES[rest] !== undefined) scale *= SCALES[rest];
    else if (currencyOf(rest)) currency = currencyOf(rest);
    else return null;
  }
  return { negative, decimal: plainDecimal(digits.replace(/[\s']/g, '')), scale, currency };
}

/** The last of two kinds of separator parts the decimals; one kind alone does if it comes once and no three digits follow. */
function plainDecimal(digits: string): string {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return digits;
  const separator = digits.charAt(last);
  const other = separator === ',' ? '.' : ',';
  const once = digits.indexOf(separator) === last;
  const isDecimal = once && (digits.includes(other) || separator === '.' || digits.length - last - 1 !== 3);
  const [whole, decimals] = isDecimal ? [digits.slice(0, last), digits.slice(last + 1)] : [digits, ''];
  return `${whole.replace(/[.,]/g, '')}.${decimals || '0'}`;
}
