import { tokenize, type StemmingMode } from '../text/tokenize';
import type { TermVector } from './compiled';

/** A text and how much each of its words counts. */
export interface WeighedText {
  text: string;
  weight: number;
}

/** Numbers for terms, and a readable word for each. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly surfaces: string[] = [];

  constructor(private readonly mode: StemmingMode) {}

  get size(): number {
    return this.surfaces.length;
  }

  surface(id: number): string {
    return this.surfaces[id] ?? '';
  }

  vector(texts: readonly WeighedText[]): TermVector {
    const counts = new Map<number, number>();
    let length = 0;
    for (const { text, weight } of texts) {
      for (const token of tokenize(text, this.mode)) {
        const id = this.idOf(token.term, token.surface);
        counts.set(id, (counts.get(id) ?? 0) + weight);
        length += weight;
      }
    }
    return { ids: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()), length };
  }

  private idOf(term: string, surface: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.surfaces.length;
    this.ids.set(term, id);
    this.surfaces.push(surface);
    return id;
  }
}
