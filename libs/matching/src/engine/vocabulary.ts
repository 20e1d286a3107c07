import { tokenize, wordTerm, type StemmingMode } from '../text/tokenize';
import type { TermVector } from './compiled';

const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** A text and how much each of its words counts. */
export interface WeighedText {
  text: string;
  weight: number;
  /** The name of a sector, not the profile's own words. */
  isLabel?: boolean;
}

/** Numbers for terms, and a readable word for each. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly surfaces: string[] = [];
  private readonly pairs: boolean[] = [];
  /** Words met before, with their terms. */
  private readonly stems = new Map<string, string>();

  constructor(private readonly mode: StemmingMode) {}

  get size(): number {
    return this.surfaces.length;
  }

  surface(id: number): string {
    return this.surfaces[id] ?? '';
  }

  /** Whether a term is a pair of Chinese characters. */
  isHanPair(id: number): boolean {
    return this.pairs[id] ?? false;
  }

  vector(texts: readonly WeighedText[]): TermVector {
    const counts = new Map<number, number>();
    const spoken = new Set<number>();
    let length = 0;
    for (const { text, weight, isLabel } of texts) {
      for (const token of tokenize(text, this.mode, this.stem)) {
        const id = this.idOf(token.term, token.surface);
        counts.set(id, (counts.get(id) ?? 0) + weight);
        length += weight;
        if (!isLabel) spoken.add(id);
      }
    }
    const ids = Int32Array.from(counts.keys());
    return {
      ids,
      counts: Float64Array.from(counts.values()),
      length,
      fromLabel: Uint8Array.from(ids, (id) => (spoken.has(id) ? 0 : 1)),
    };
  }

  private readonly stem = (word: string): string => {
    let term = this.stems.get(word);
    if (term === undefined) this.stems.set(word, (term = wordTerm(word, this.mode)));
    return term;
  };

  private idOf(term: string, surface: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.surfaces.length;
    this.ids.set(term, id);
    this.surfaces.push(surface);
    this.pairs.push(HAN_PAIR.test(surface));
    return id;
  }
}
