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
  joined.sort(byGain);
  const words: string[] = [];
  for (let at = 0; at < joined.length && words.length < most; at++) {
    const { word } = joined[at]!;
    if (!words.includes(word)) words.push(word);
  }
  return words;
}

const byGain = (a: SharedWord, b: SharedWord): number => b.gain - a.gain || (a.word < b.word ? -1 : 1);
