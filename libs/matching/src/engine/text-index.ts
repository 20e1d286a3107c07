import type { TermVector } from './compiled';
import { SpreadTerms } from './spread-terms';

/** Okapi BM25 (Robertson and Zaragoza 2009), its two constants. */
const K1 = 1.2;
const B = 0.15;
/** Times that a word of a need is counted at most. */
const MOST_TIMES = 3;

/** Rare words count for more than BM25 lets them: by the square of the inverse frequency. */
const RARITY_POWER = 2;

/**
 * What a shared word adds is a whole number of these fractions of what the whole need is worth: sums of whole numbers are the same in whichever
 * order they are added, so that every way to a sum gives the same bytes.
 */
export const GAIN_UNITS = 2 ** 24;

/** What a word adds, by its weight in the need and its share of it in the offer; at most `GAIN_UNITS`. */
export const gainOf = (weight: number, impact: number): number => (weight * impact) | 0;

/** A term of a need that an offer has as well, what it adds to the sum, and whether only labels of sectors brought it in. */
export interface SharedTerm {
  id: number;
  gain: number;
  fromLabels: boolean;
  /** Where it stands in the need. */
  place: number;
}

/** How much a word of the need that is met in full is worth: `ln(1 + (N - n + 0.5) / (n + 0.5))`. */
const inverseFrequency = (documents: number, holders: number): number =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));

/**
 * BM25 over offers as documents and needs as queries. Statistics stand as they were when the index was built, so that a
 * profile rescored later is measured with the same yardstick as the rest.
 */
export class TextIndex {
  private readonly idf: Float64Array;
  private readonly meanLength: number;
  private readonly documentCount: number;
  private readonly needs: SpreadTerms;
  private readonly offers: SpreadTerms;
  private offerBefore: TermVector | undefined;

  constructor(documents: readonly TermVector[], vocabularySize: number) {
    const holders = new Float64Array(vocabularySize);
    let length = 0;
    for (const { ids, length: own } of documents) {
      length += own;
      for (let at = 0; at < ids.length; at++) holders[ids[at] ?? 0] = (holders[ids[at] ?? 0] ?? 0) + 1;
    }
    this.documentCount = documents.length;
    this.meanLength = documents.length > 0 ? Math.max(length / documents.length, 1) : 1;
    this.idf = holders.map((count) => inverseFrequency(documents.length, count));
    this.needs = new SpreadTerms(vocabularySize);
    this.offers = new SpreadTerms(vocabularySize);
  }

  /**
   * Weight of each term of a need, in the order of its terms; `gainOf` takes it. Together they are `GAIN_UNITS`, so that a
   * sum says which share of the need an offer meets, however long the need is.
   */
  weightsOf(need: TermVector): Float64Array {
    const weights = new Float64Array(need.ids.length);
    let total = 0;
    for (let at = 0; at < weights.length; at++) {
      const weight = this.idfOf(need.ids[at] ?? 0) ** RARITY_POWER * Math.min(need.counts[at] ?? 0, MOST_TIMES);
      weights[at] = weight;
      total += weight;
    }
    for (let at = 0; at < weights.length; at++) weights[at] = (GAIN_UNITS * (weights[at] ?? 0)) / total;
    return weights;
  }

  /** Share of each word's full worth that an offer gives, 0 to 1, in the order of its terms. */
  impactsOf(offer: TermVector): Float64Array {
    if (offer.impacts === undefined) {
      const norm = K1 * (1 - B + (B * offer.length) / this.meanLength);
      offer.impacts = offer.counts.map((count) => count / (count + norm));
    }
    return offer.impacts;
  }

  /** Sum of the gains of one need and one offer, in `GAIN_UNITS` of the whole need. */
  sum(need: TermVector, weights: Float64Array, offer: TermVector): number {
    const places = this.needs.of(need);
    const impacts = this.impactsOf(offer);
    const { ids } = offer;
    let sum = 0;
    for (let at = 0; at < ids.length; at++) {
      const place = places[ids[at] ?? 0] ?? 0;
      if (place > 0) sum += gainOf(weights[place - 1] ?? 0, impacts[at] ?? 0);
    }
    return sum;
  }

  /**
   * Shared terms of a need and an offer, in the order of the need, each with what it adds to the sum. Asking for one need
   * or one offer after another with the other side the same costs least.
   */
  shared(need: TermVector, weights: Float64Array, offer: TermVector): SharedTerm[] {
    const impacts = this.impactsOf(offer);
    const found: SharedTerm[] = [];
    const add = (place: number, at: number): void => {
      const fromLabels = need.fromLabel[place] === 1 && offer.fromLabel[at] === 1;
      found.push({ id: need.ids[place]!, gain: gainOf(weights[place]!, impacts[at]!), fromLabels, place });
    };
    if (!this.offers.isAt(offer)) {
      const { ids } = offer;
      const places = this.needs.of(need);
      // Whose offer comes twice in a row is asked for against many needs.
      if (this.offerBefore === offer) this.offers.of(offer);
      this.offerBefore = offer;
      const partners = new Int32Array(need.ids.length);
      for (let at = 0; at < ids.length; at++) {
        const place = places[ids[at]!] ?? 0;
        if (place > 0) partners[place - 1] = at + 1;
      }
      for (let place = 0; place < partners.length; place++) if (partners[place] !== 0) add(place, partners[place]! - 1);
      return found;
    }
    const { ids } = need;
    const places = this.offers.of(offer);
    for (let place = 0; place < ids.length; place++) {
      const at = places[ids[place]!] ?? 0;
      if (at > 0) add(place, at - 1);
    }
    return found;
  }

  private idfOf(id: number): number {
    return this.idf[id] ?? inverseFrequency(this.documentCount, 0);
  }
}
