import { stemEnglish } from './stem-english';
import { ENGLISH_STOP_WORDS } from './stop-words';

/** One occurrence of a term: the form that is compared, and the word as it was written. */
export interface Token {
  term: string;
  surface: string;
}

/** How words of alphabets are brought to one form. Chinese, Japanese kana and numbers are the same in all of them. */
export type StemmingMode = 'english' | 'prefix' | 'none';

// A run of Han or kana, or a word of letters and digits of any other script ("5g", "usb-c" gives two).
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;
const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MARKS = /\p{M}+/gu;
const PREFIX_LENGTH = 6;
const MAX_WORD_LENGTH = 40;

const ASCII = /^\p{ASCII}*$/u;
const ASCII_RUNS = /[a-z0-9]+/gu;

/** Same text in one spelling: compatibility forms, lower case, no diacritics ("Ndërtimi" and "ndertimi" are one word). */
export const foldText = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : foldForms(text));

const foldForms = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');

/** The form of a word that is compared. */
export function wordTerm(word: string, mode: StemmingMode): string {
  if (mode === 'english') return /^[a-z]+$/u.test(word) ? stemEnglish(word) : word;
  return mode === 'prefix' && !/\d/u.test(word) ? word.slice(0, PREFIX_LENGTH) : word;
}

/**
 * Terms of a text in their order. Han runs become overlapping pairs of characters (a lone character stays itself). `stem`
 * stands in for `wordTerm` where words are looked up that were stemmed before.
 */
export function tokenize(
  text: string,
  mode: StemmingMode = 'english',
  stem: (word: string) => string = (word) => wordTerm(word, mode),
): Token[] {
  const tokens: Token[] = [];
  const folded = foldText(text);
  for (const run of folded.match(ASCII.test(folded) ? ASCII_RUNS : RUNS) ?? []) {
    if (IDEOGRAPHIC.test(run)) {
      const characters = [...run];
      if (characters.length === 1) tokens.push({ term: run, surface: run });
      for (let i = 0; i + 1 < characters.length; i++) {
        const pair = `${characters[i]}${characters[i + 1]}`;
        tokens.push({ term: pair, surface: pair });
      }
    } else if (!ENGLISH_STOP_WORDS.has(run) && (run.length > 1 || /\d/u.test(run))) {
      const word = run.slice(0, MAX_WORD_LENGTH);
      tokens.push({ term: stem(word), surface: word });
    }
  }
  return tokens;
}
