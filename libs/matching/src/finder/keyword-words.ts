import { foldText } from '../text/tokenize';

const WORDS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+/gu;

/**
 * Words for comparing keywords: folded, plurals taken off and nothing more. A full stemmer would make an engine of
 * engineering and a coach of coaching, and a list of stop words would take the "it" out of "IT services".
 */
export const keywordWords = (text: string): string[] =>
  [...foldText(text).matchAll(WORDS)].map(([word]) => singular(word));

function singular(word: string): string {
  if (word.length <= 3 || !/^[a-z]+s$/u.test(word) || /(?:ss|us|is|ics)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
