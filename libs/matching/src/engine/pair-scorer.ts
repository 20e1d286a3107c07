import { PART_NAMES, type MatchingWeights } from '../weights';
import type { BuyerView, NeedView } from './buyer-view';
import type { CompiledItem, CompiledParty } from './compiled';
import type { DealingBook } from './dealing-book';
import { partyParts, type PartyPart, type PartyParts } from './party-parts';
import { textStrength, valueStrength, valueStrengthOf } from './strengths';
import { GAIN_UNITS } from './text-index';

/** Largest value of a row over some sectors. */
function best(row: Float64Array, sectors: Int32Array): number {
  let most = 0;
  for (let i = 0; i < sectors.length; i++) {
    const value = row[sectors[i] ?? -1] ?? 0;
    if (value > most) most = value;
  }
  return most;
}

/**
 * Points of each part. Every part is a whole number, rounded down from its cap times its strength, in the one place that
 * both the search and the explanation call; so that what is shown adds up to what was ranked by.
 */
export class PairScorer {
  readonly partyParts: PartyParts;
  /** Parts of the organizations in the order in which they are shown. */
  readonly shownPartyParts: PartyPart[];
  /** Most points that a shared range of amounts gives. */
  readonly valueCeiling: number;
  /** Most points of a match. */
  readonly mostPoints: number;

  constructor(
    private readonly caps: MatchingWeights,
    dealings: DealingBook,
  ) {
    this.partyParts = partyParts(caps, dealings);
    const { traits, dense, sparse } = this.partyParts;
    const ofTraits = traits.map(({ name, pointsOf }) => ({
      name,
      points: ({ party }: BuyerView, supplier: CompiledParty) => pointsOf(party, supplier),
    }));
    this.shownPartyParts = [...ofTraits, ...dense, ...sparse].sort(
      (a, b) => PART_NAMES.indexOf(a.name) - PART_NAMES.indexOf(b.name),
    );
    this.valueCeiling = Math.floor(caps.value);
    this.mostPoints = PART_NAMES.reduce((sum, name) => sum + Math.floor(caps[name]), 0);
  }

  sector(need: NeedView, offer: CompiledItem): number {
    return Math.floor(this.caps.sector * best(need.nearness, offer.sectors));
  }

  complement(buyer: BuyerView, offer: CompiledItem): number {
    return Math.floor(this.caps.complement * best(buyer.complement, offer.sectors));
  }

  /** Of a sum of gains, in `GAIN_UNITS` of the whole need. Never falls when the sum rises, which the search relies on. */
  text(sum: number): number {
    return sum === 0 ? 0 : Math.floor(this.caps.text * textStrength(sum / GAIN_UNITS));
  }

  value(need: NeedView, offer: CompiledItem): number {
    return Math.floor(this.caps.value * valueStrength(need.item.value, offer.value));
  }

  /** Of two ranges in the same currency, as logarithms. */
  valueOf(needLow: number, needHigh: number, offerLow: number, offerHigh: number): number {
    return Math.floor(this.caps.value * valueStrengthOf(needLow, needHigh, offerLow, offerHigh));
  }

  /** Sector and complement together, for one set of sectors. */
  sectorsOf(buyer: BuyerView, need: NeedView, sectors: Int32Array): number {
    return (
      Math.floor(this.caps.sector * best(need.nearness, sectors)) +
      Math.floor(this.caps.complement * best(buyer.complement, sectors))
    );
  }

  /** What a need and an offer give together; `sum` is that of their gains. */
  item(buyer: BuyerView, need: NeedView, offer: CompiledItem, sum: number): number {
    return this.sectorsOf(buyer, need, offer.sectors) + this.text(sum) + this.value(need, offer);
  }

  /** What the two organizations give, whatever is offered and needed. */
  parties(buyer: BuyerView, supplier: CompiledParty): number {
    let sum = 0;
    for (const part of this.shownPartyParts) sum += part.points(buyer, supplier);
    return sum;
  }

  /** Those of them that are neither of traits nor of listed pairs. */
  denseParties(buyer: BuyerView, supplier: CompiledParty): number {
    let sum = 0;
    for (const part of this.partyParts.dense) sum += part.points(buyer, supplier);
    return sum;
  }
}
