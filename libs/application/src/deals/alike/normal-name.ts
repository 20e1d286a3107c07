import { simplified } from './simplified';

/** Legal forms, which one list writes and another leaves out. Longest first. */
const CHINESE_FORMS =
  /(股份有限责任公司|股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团公司|集团|公司|厂)+$/u;
const ENGLISH_FORMS = new Set(
  (
    'co company corp corporation inc incorporated ltd limited llc llp plc gmbh ag kg se sa sas sarl srl spa bv nv ab as oy ' +
    'kk pte pty sdn bhd holding holdings group jsc ooo the and'
  ).split(' '),
);

/** A text as it is compared: one width and case, simplified, without marks; words parted by single spaces. */
export const normalText = (text: string): string =>
  simplified(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .replace(/&/g, ' and ')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A company's name without its legal form and without spaces: `ACME Robotics Co., Ltd.` is `acmerobotics`, and 安徽電子股份有限公司
 * is 安徽电子. A name that is nothing but a form stays as it is.
 */
export function normalName(name: string): string {
  const words = normalText(name).split(' ');
  const kept = words.filter((word) => !ENGLISH_FORMS.has(word));
  const joined = (kept.length > 0 ? kept : words).join('');
  const bare = joined.replace(CHINESE_FORMS, '');
  return bare.length >= 2 ? bare : joined;
}
