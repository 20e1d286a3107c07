const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/**
 * Words for evidence, the weightiest first. Pairs of Chinese characters that follow each other by a shared character are
 * put together again ("集成" and "成电" and "电路" are 集成电路).
 */
export function joinWords(terms: readonly { word: string; gain: number }[]): string[] {
  const joined: { word: string; gain: number; last: string }[] = [];
  for (const { word, gain } of terms) {
    const before = joined.at(-1);
    if (before && HAN_PAIR.test(word) && HAN_PAIR.test(before.last) && before.last.endsWith([...word][0] ?? ' ')) {
      before.word += [...word].slice(1).join('');
      before.gain += gain;
      before.last = word;
    } else {
      joined.push({ word, gain, last: word });
    }
  }
  joined.sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1));
  return [...new Set(joined.map(({ word }) => word))];
}
