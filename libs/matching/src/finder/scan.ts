import { foldText } from '../text/tokenize';
import type { Keyword, KeywordBook } from './keyword-book';
import { keywordWords } from './keyword-words';

const WORD_CHARACTER = /[a-z0-9]/u;

/** Keywords in a text, each as often as it stands there. Where several fit at a place the longest takes it: a robot vacuum is no robot. */
export function scanKeywords(text: string, book: KeywordBook): Keyword[] {
  return [...scanPhrases(text, book), ...scanStrings(text, book)];
}

function scanPhrases(text: string, book: KeywordBook): Keyword[] {
  const terms = keywordWords(text);
  return scan(terms.length, book.longestPhrase, (from, length) =>
    book.phrases.get(terms.slice(from, from + length).join(' ')),
  );
}

function scanStrings(text: string, book: KeywordBook): Keyword[] {
  const characters = [...foldText(text)];
  const isWord = (at: number): boolean => WORD_CHARACTER.test(characters[at] ?? ' ');
  return scan(characters.length, book.longestString, (from, length) => {
    const end = from + length;
    const cutsWord = (isWord(from) && isWord(from - 1)) || (isWord(end - 1) && isWord(end));
    return cutsWord ? undefined : book.strings.get(characters.slice(from, end).join(''));
  });
}

function scan(total: number, longest: number, look: (from: number, length: number) => Keyword | undefined): Keyword[] {
  const found: Keyword[] = [];
  for (let from = 0; from < total;) {
    let step = 1;
    for (let length = Math.min(longest, total - from); length > 0; length--) {
      const keyword = look(from, length);
      if (keyword !== undefined) {
        found.push(keyword);
        step = length;
        break;
      }
    }
    from += step;
  }
  return found;
}
