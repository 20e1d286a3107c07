import type { Taxonomy } from '../taxonomy/taxonomy';
import { foldText } from '../text/tokenize';
import { keywordWords } from './keyword-words';

/** A word or phrase that speaks for one sector or several, and how strongly. */
export interface Keyword {
  written: string;
  sectors: string[];
  weight: number;
}

/** A word of a top-level sector is general and says less. */
const TOP_LEVEL_FACTOR = 0.6;
const SINGLE_WEIGHT = 1;
/** Abbreviations of two letters ("AI", "EV") stand in texts about anything. */
const SHORT_WEIGHT = 0.5;
const PHRASE_WEIGHT = 1.6;
const ASCII = /^[\p{ASCII}]+$/u;
const HAN = /\p{Script=Han}/u;

/** All keywords and labels of a taxonomy: phrases of stems for alphabets, strings of characters for Chinese. */
export class KeywordBook {
  readonly phrases = new Map<string, Keyword>();
  readonly strings = new Map<string, Keyword>();
  readonly longestPhrase: number;
  readonly longestString: number;

  constructor(taxonomy: Taxonomy) {
    let [phrase, string] = [0, 0];
    for (const node of taxonomy.nodes) {
      const factor = node.parent === undefined ? TOP_LEVEL_FACTOR : 1;
      for (const word of new Set([node.en, node.zh, ...(node.keywords?.en ?? []), ...(node.keywords?.zh ?? [])])) {
        const folded = foldText(word).trim();
        if (HAN.test(folded) && !ASCII.test(folded)) {
          const length = [...folded].length;
          string = Math.max(string, length);
          this.put(this.strings, folded, word, node.code, factor * (length > 2 ? PHRASE_WEIGHT : SINGLE_WEIGHT));
        } else {
          const terms = keywordWords(word);
          if (terms.length === 0) continue;
          phrase = Math.max(phrase, terms.length);
          this.put(this.phrases, terms.join(' '), word, node.code, factor * phraseWeight(terms));
        }
      }
    }
    this.longestPhrase = phrase;
    this.longestString = string;
  }

  private put(map: Map<string, Keyword>, key: string, written: string, sector: string, weight: number): void {
    const known = map.get(key);
    if (known === undefined) map.set(key, { written, sectors: [sector], weight });
    else if (!known.sectors.includes(sector)) known.sectors.push(sector);
  }
}

function phraseWeight(terms: readonly string[]): number {
  if (terms.length > 1) return PHRASE_WEIGHT;
  return (terms[0]?.length ?? 0) <= 2 ? SHORT_WEIGHT : SINGLE_WEIGHT;
}
