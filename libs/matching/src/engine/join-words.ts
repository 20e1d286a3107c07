/** A shared word, what it adds, and whether it is a pair of Chinese characters. */
export interface SharedWord {
  word: string;
  gain: number;
  isHanPair: boolean;
}

/**
 * Words for evidence, the weightiest first, at most so many. Pairs of Chinese characters that follow each other by a shared character are
 * put together again ("集成" and "成电" and "电路" are 集成电路).
 */
export function joinWords(terms: readonly SharedWord[], most = terms.length): string[] {
  const left = terms.some(({ isHanPair }) => isHanPair) ? joinPairs(terms) : [...terms];
  const words: string[] = [];
  // Few are shared and fewer shown: taking the best again and again is faster than sorting.
  for (let end = left.length; end > 0 && words.length < most; end--) {
    let best = 0;
    for (let at = 1; at < end; at++) if (isBefore(left[at]!, left[best]!)) best = at;
    const { word } = left[best]!;
    if (!words.includes(word)) words.push(word);
    left[best] = left[end - 1]!;
  }
  return words;
}

function joinPairs(terms: readonly SharedWord[]): SharedWord[] {
  const joined: SharedWord[] = [];
  for (const term of terms) {
    const before = joined.at(-1);
    if (before?.isHanPair && term.isHanPair && before.word.charAt(before.word.length - 1) === term.word.charAt(0)) {
      before.word += term.word.slice(1);
      before.gain += term.gain;
    } else {
      joined.push({ ...term });
    }
  }
  return joined;
}

const isBefore = (a: SharedWord, b: SharedWord): boolean => a.gain > b.gain || (a.gain === b.gain && a.word < b.word);
