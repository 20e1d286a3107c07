import type { MatchingWeights } from '../weights';
import type { BuyerView, NeedView } from './buyer-view';
import type { CompiledItem, CompiledParty } from './compiled';
import type { DealingBook } from './dealing-book';
import {
  dealingsStrength,
  reputationStrength,
  sizeStrength,
  speakTogether,
  textStrength,
  valueStrength,
} from './strengths';

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
 * both the fast pass and the explanation call; so that what is shown adds up to what was ranked by.
 */
export class PairScorer {
  constructor(
    private readonly caps: MatchingWeights,
    private readonly dealings: DealingBook,
  ) {}

  sector(need: NeedView, offer: CompiledItem): number {
    return Math.floor(this.caps.sector * best(need.nearness, offer.sectors));
  }

  complement(buyer: BuyerView, offer: CompiledItem): number {
    return Math.floor(this.caps.complement * best(buyer.complement, offer.sectors));
  }

  text(sum: number): number {
    return Math.floor(this.caps.text * textStrength(sum));
  }

  value(need: NeedView, offer: CompiledItem): number {
    return this.valuePoints(valueStrength(need.item.value, offer.value));
  }

  valuePoints(strength: number): number {
    return Math.floor(this.caps.value * strength);
  }

  /** Sector and complement together, for one set of sectors. */
  sectorsOf(buyer: BuyerView, need: NeedView, sectors: Int32Array): number {
    return (
      Math.floor(this.caps.sector * best(need.nearness, sectors)) +
      Math.floor(this.caps.complement * best(buyer.complement, sectors))
    );
  }

  /** What a need and an offer give together; `sum` is their BM25. */
  item(buyer: BuyerView, need: NeedView, offer: CompiledItem, sum: number): number {
    return this.sectorsOf(buyer, need, offer.sectors) + this.text(sum) + this.value(need, offer);
  }

  language(buyer: CompiledParty, supplier: CompiledParty): number {
    return speakTogether(buyer, supplier) ? Math.floor(this.caps.language) : 0;
  }

  country(buyer: CompiledParty, supplier: CompiledParty): number {
    return buyer.country !== undefined && buyer.country === supplier.country ? Math.floor(this.caps.country) : 0;
  }

  size(buyer: CompiledParty, supplier: CompiledParty): number {
    return Math.floor(this.caps.size * sizeStrength(buyer.size, supplier.size));
  }

  past(buyer: BuyerView, supplier: CompiledParty): number {
    if (this.dealings.isEmpty) return 0;
    const count = this.dealings.between(buyer.party.organizationId, supplier.organizationId);
    return Math.floor(this.caps.dealings * dealingsStrength(count, buyer.nearness));
  }

  reputation(buyer: BuyerView, supplier: CompiledParty): number {
    const record = this.dealings.recordOf(supplier.organizationId);
    return Math.floor(this.caps.reputation * reputationStrength(buyer.party, supplier, record, buyer.nearness));
  }

  /** No supplier can give this buyer more than this by what it is, whatever it offers. */
  partiesCeiling(buyer: BuyerView): number {
    const { language, country, size, dealings, reputation } = this.caps;
    const past = this.dealings.hasPartners(buyer.party.organizationId) ? dealings : 0;
    return Math.floor(language) + Math.floor(country) + Math.floor(size) + Math.floor(past) + Math.floor(reputation);
  }

  /** What the two organizations give, whatever is offered and needed. */
  parties(buyer: BuyerView, supplier: CompiledParty): number {
    return (
      this.language(buyer.party, supplier) +
      this.country(buyer.party, supplier) +
      this.size(buyer.party, supplier) +
      this.past(buyer, supplier) +
      this.reputation(buyer, supplier)
    );
  }
}
