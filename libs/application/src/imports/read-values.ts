import { organizationSize, type Side } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A text under the language of its script: Chinese where it has Chinese characters and no kana. */
export const inItsLanguage = (text: string): Bilingual =>
  HAN.test(text) && !KANA.test(text) ? { zh: text } : { en: text };

const SIDES: Record<string, Side> = {
  buyer: 'buyer',
  buyers: 'buyer',
  purchaser: 'buyer',
  visitor: 'buyer',
  customer: 'buyer',
  买方: 'buyer',
  买家: 'buyer',
  采购商: 'buyer',
  采购方: 'buyer',
  supplier: 'supplier',
  suppliers: 'supplier',
  seller: 'supplier',
  vendor: 'supplier',
  exhibitor: 'supplier',
  供应商: 'supplier',
  供方: 'supplier',
  卖方: 'supplier',
  卖家: 'supplier',
  参展商: 'supplier',
  展商: 'supplier',
  both: 'both',
  双方: 'both',
  均可: 'both',
};
export const sideOf = (text: string): Side | null => SIDES[text.trim().toLowerCase()] ?? null;

const SIZES: Record<string, (typeof organizationSize.options)[number]> = {
  微型: 'micro',
  小型: 'small',
  中型: 'medium',
  大型: 'large',
};

/** By its name, or by a number or range of employees (EU recommendation 2003/361: below 10, 50 and 250). */
export function sizeOf(text: string): (typeof organizationSize.options)[number] | null {
  const word = text.trim().toLowerCase();
  const named = organizationSize.safeParse(word);
  if (named.success) return named.data;
  if (SIZES[word]) return SIZES[word];
  const numbers = word.replace(/[,\s]/g, '').match(/\d+/g);
  if (!numbers) return null;
  const employees = Number(numbers.at(-1));
  if (employees < 10) return 'micro';
  if (employees < 50) return 'small';
  return employees < 250 ? 'medium' : 'large';
}

const LANGUAGES: Record<string, string> = {
  english: 'en',
  英语: 'en',
  英文: 'en',
  chinese: 'zh',
  mandarin: 'zh',
  中文: 'zh',
  汉语: 'zh',
  普通话: 'zh',
  japanese: 'ja',
  日语: 'ja',
  german: 'de',
  德语: 'de',
  french: 'fr',
  法语: 'fr',
  spanish: 'es',
  西班牙语: 'es',
  korean: 'ko',
  韩语: 'ko',
  russian: 'ru',
  俄语: 'ru',
};

/** ISO 639 codes of the languages named in a cell, and what names none. */
export function languagesOf(text: string): { codes: string[]; unknown: string[] } {
  const parts = splitList(text).map((part) => part.toLowerCase());
  const code = (part: string) => LANGUAGES[part] ?? /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(part)?.[1];
  return {
    codes: [...new Set(parts.flatMap((part) => code(part) ?? []))],
    unknown: parts.filter((part) => code(part) === undefined),
  };
}

/** The parts of a cell that lists several things. */
export const splitList = (text: string): string[] =>
  text
    .split(/[;；,，、|\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
