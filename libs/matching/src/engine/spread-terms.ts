import type { TermVector } from './compiled';

/** The terms of one item spread out by their numbers, kept until another item is asked for. */
export class SpreadTerms {
  private vector: TermVector | undefined;
  private places: Int32Array;

  constructor(vocabularySize: number) {
    this.places = new Int32Array(vocabularySize);
  }

  /** Whether this item was the last. */
  isAt(vector: TermVector): boolean {
    return this.vector === vector;
  }

  /** By term: where it stands in the item, counted from 1; 0, or nothing for later terms, where it does not. */
  of(vector: TermVector): Int32Array {
    if (this.vector === vector) return this.places;
    const { ids } = vector;
    for (const id of this.vector?.ids ?? []) this.places[id] = 0;
    let largest = -1;
    for (let at = 0; at < ids.length; at++) if (ids[at]! > largest) largest = ids[at]!;
    if (largest >= this.places.length) this.places = new Int32Array(2 * largest + 1);
    for (let at = 0; at < ids.length; at++) this.places[ids[at]!] = at + 1;
    this.vector = vector;
    return this.places;
  }
}
