/** A shared word, what it adds, and whether it is a pair of Chinese characters. */
export interface SharedWord {
  word: string;
  gain: number;
  isHanPair: boolean;
}

/**
 * Words for evidence, the weightiest first. Pairs of Chinese characters that follow each other by a shared character are
 * put together again ("集成" and "成电" and "电路" are 集成电路).
 */
export function joinWords(terms: readonly SharedWord[]): string[] {
  const joined: { word: string; gain: number; isHanPair: boolean }[] = [];
  for (const { word, gain, isHanPair } of terms) {
    const before = joined.at(-1);
    if (before?.isHanPair && isHanPair && before.word.charAt(before.word.length - 1) === word.charAt(0)) {
      before.word += word.slice(1);
      before.gain += gain;
    } else {
      joined.push({ word, gain, isHanPair });
    }
  }
  joined.sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1));
  return [...new Set(joined.map(({ word }) => word))];
}
