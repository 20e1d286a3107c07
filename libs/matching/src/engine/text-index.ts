import type { TermVector } from './compiled';

/** Okapi BM25 (Robertson and Zaragoza 2009), its two constants. */
const K1 = 1.2;
const B = 0.05;

/** A term of a need that an offer has as well, what it adds to the sum, and whether only labels of sectors brought it in. */
export interface SharedTerm {
  id: number;
  gain: number;
  fromLabels: boolean;
}

/** How much a word of the need that is met in full is worth: `ln(1 + (N - n + 0.5) / (n + 0.5))`. */
const inverseFrequency = (documents: number, holders: number): number =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));

/**
 * BM25 over offers as documents and needs as queries. Statistics stand as they were when the index was built, so that a
 * profile rescored later is measured with the same yardstick as the rest.
 */
export class TextIndex {
  private readonly postings: { documents: number[]; impacts: number[] }[] = [];
  private readonly idf: Float64Array;
  private readonly meanLength: number;
  private readonly documentCount: number;

  constructor(documents: readonly TermVector[], vocabularySize: number) {
    const holders = new Float64Array(vocabularySize);
    let length = 0;
    for (const { ids, length: own } of documents) {
      length += own;
      for (const id of ids) holders[id] = (holders[id] ?? 0) + 1;
    }
    this.documentCount = documents.length;
    this.meanLength = documents.length > 0 ? Math.max(length / documents.length, 1) : 1;
    this.idf = holders.map((count) => inverseFrequency(documents.length, count));
    for (const [document, vector] of documents.entries()) this.add(document, vector);
  }

  /** Puts a document in (again, for one whose profile changed, under a new number). */
  add(document: number, vector: TermVector): void {
    for (const [at, id] of vector.ids.entries()) {
      const list = (this.postings[id] ??= { documents: [], impacts: [] });
      list.documents.push(document);
      list.impacts.push(this.impact(vector, at));
    }
  }

  /** Weight of each term of a need, in the order of its terms. */
  queryWeights(need: TermVector): Float64Array {
    return need.ids.length === 0
      ? new Float64Array(0)
      : Float64Array.from(need.ids, (id, at) => this.idfOf(id) * Math.min(need.counts[at] ?? 0, 3));
  }

  /** Adds the sum of each document that shares a word to `sums`, and notes it in `touched`. */
  accumulate(need: TermVector, weights: Float64Array, sums: Float64Array, touched: number[]): void {
    for (let at = 0; at < need.ids.length; at++) {
      const list = this.postings[need.ids[at] ?? -1];
      if (list === undefined) continue;
      const weight = weights[at] ?? 0;
      const { documents, impacts } = list;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] ?? 0;
        if (sums[document] === 0) touched.push(document);
        sums[document] = (sums[document] ?? 0) + weight * (impacts[i] ?? 0);
      }
    }
  }

  /** The same sum for one need and one offer; terms are added in the same order, so that both ways agree to the last bit. */
  sum(need: TermVector, weights: Float64Array, offer: TermVector): number {
    const places = placesOf(offer);
    let sum = 0;
    for (let at = 0; at < need.ids.length; at++) {
      const place = places.get(need.ids[at] ?? -1);
      if (place !== undefined) sum += (weights[at] ?? 0) * this.impact(offer, place);
    }
    return sum;
  }

  /** Shared terms of a need and an offer, in the order of the need, each with what it adds to the sum. */
  shared(need: TermVector, weights: Float64Array, offer: TermVector): SharedTerm[] {
    const places = placesOf(offer);
    const found: SharedTerm[] = [];
    for (let at = 0; at < need.ids.length; at++) {
      const id = need.ids[at] ?? -1;
      const place = places.get(id);
      if (place === undefined) continue;
      const fromLabels = need.fromLabel[at] === 1 && offer.fromLabel[place] === 1;
      found.push({ id, gain: (weights[at] ?? 0) * this.impact(offer, place), fromLabels });
    }
    return found;
  }

  private idfOf(id: number): number {
    return this.idf[id] ?? inverseFrequency(this.documentCount, 0);
  }

  /** Share of a word's full worth that a document gives, 0 to 1. */
  private impact(vector: TermVector, at: number): number {
    const count = vector.counts[at] ?? 0;
    return count / (count + K1 * (1 - B + (B * vector.length) / this.meanLength));
  }
}

/** Position of each term in a vector, made when it is first asked for. */
function placesOf(vector: TermVector): Map<number, number> {
  if (vector.places === undefined) {
    vector.places = new Map<number, number>();
    for (let at = 0; at < vector.ids.length; at++) vector.places.set(vector.ids[at] ?? -1, at);
  }
  return vector.places;
}
