import type { Evidence, MatchPart } from '../match';
import type { SectorSpace } from '../sector/sector-space';
import type { ComplementTable } from '../sector/complement-table';
import type { BuyerView, NeedView } from './buyer-view';
import type { CompiledItem, CompiledParty } from './compiled';
import type { DealingBook } from './dealing-book';
import { joinWords } from './join-words';
import type { PairScorer } from './pair-scorer';
import { sharedLanguages } from './strengths';
import type { TextIndex } from './text-index';
import type { Vocabulary } from './vocabulary';

const WORDS_SHOWN = 6;
const SIZES = ['micro', 'small', 'medium', 'large'];

/** The need and the offer that meet best, with their BM25 sum. */
export interface Meeting {
  need: NeedView;
  offer: CompiledItem;
  sum: number;
}

/** Puts the points of a pair into parts with what they rest on. */
export class EvidenceWriter {
  constructor(
    private readonly space: SectorSpace,
    private readonly complements: ComplementTable,
    private readonly text: TextIndex,
    private readonly vocabulary: Vocabulary,
    private readonly dealings: DealingBook,
    private readonly scorer: PairScorer,
  ) {}

  parts(buyer: BuyerView, supplier: CompiledParty, { need, offer, sum }: Meeting): MatchPart[] {
    const { scorer } = this;
    const parts: MatchPart[] = [];
    const put = (points: number, evidence: () => Evidence): void => {
      if (points <= 0) return;
      const found = evidence();
      parts.push({ name: found.part, points, evidence: found });
    };
    put(scorer.sector(need, offer), () => this.sector(need, offer));
    put(scorer.complement(buyer, offer), () => this.complement(buyer, offer));
    put(scorer.text(sum), () => this.words(need, offer));
    put(scorer.value(need, offer), () => value(need.item, offer));
    put(scorer.language(buyer.party, supplier), () => ({
      part: 'language',
      languages: sharedLanguages(buyer.party, supplier),
    }));
    put(scorer.country(buyer.party, supplier), () => ({
      part: 'country',
      country: supplier.profile.country?.trim() ?? '',
    }));
    put(scorer.size(buyer.party, supplier), () => ({
      part: 'size',
      buyerSize: SIZES[buyer.party.size] ?? '',
      supplierSize: SIZES[supplier.size] ?? '',
    }));
    put(scorer.past(buyer, supplier), () => this.past(buyer, supplier));
    put(scorer.reputation(buyer, supplier), () => this.reputation(buyer, supplier));
    return parts;
  }

  private sector({ item }: NeedView, offer: CompiledItem): Evidence {
    let [most, a, b] = [-1, -1, -1];
    for (const wanted of item.sectors) {
      for (const given of offer.sectors) {
        const nearness = this.space.nearness(wanted, given);
        if (nearness > most) [most, a, b] = [nearness, wanted, given];
      }
    }
    return {
      part: 'sector',
      needId: item.id,
      offerId: offer.id,
      needSector: this.space.codeOf(a),
      offerSector: this.space.codeOf(b),
      shared: this.space.codeOf(this.space.shared(a, b)),
      path: this.space.path(a, b),
    };
  }

  private complement(buyer: BuyerView, offer: CompiledItem): Evidence {
    let [most, a, b] = [-1, -1, -1];
    for (const from of offer.sectors) {
      for (const to of buyer.party.ownSectors) {
        const weight = this.complements.weight(from, to);
        if (weight > most) [most, a, b] = [weight, from, to];
      }
    }
    return {
      part: 'complement',
      offerId: offer.id,
      from: this.space.codeOf(a),
      to: this.space.codeOf(b),
      weight: most,
    };
  }

  private words(need: NeedView, offer: CompiledItem): Evidence {
    const shared = this.text.shared(need.item.terms, need.termWeights, offer.terms);
    const joined = joinWords(shared.map(({ id, gain }) => ({ word: this.vocabulary.surface(id), gain })));
    return { part: 'text', needId: need.item.id, offerId: offer.id, words: joined.slice(0, WORDS_SHOWN) };
  }

  private past(buyer: BuyerView, supplier: CompiledParty): Evidence {
    const count = this.dealings.between(buyer.party.organizationId, supplier.organizationId);
    const near = [...(count?.sectors.keys() ?? [])].filter((sector) => (buyer.nearness[sector] ?? 0) > 0);
    return {
      part: 'dealings',
      deals: count?.deals ?? 0,
      sectors: near.map((sector) => this.space.codeOf(sector)).sort(),
    };
  }

  private reputation(buyer: BuyerView, supplier: CompiledParty): Evidence {
    const record = this.dealings.recordOf(supplier.organizationId);
    const near = [...(record?.sectors ?? [])]
      .filter(([sector]) => (buyer.nearness[sector] ?? 0) > 0)
      .sort(([a, left], [b, right]) => right - left || a - b)[0];
    return {
      part: 'reputation',
      ...(buyer.party.deals === undefined ? {} : { buyerDeals: buyer.party.deals }),
      ...(supplier.deals === undefined ? {} : { supplierDeals: supplier.deals }),
      ...(near === undefined ? {} : { sector: this.space.codeOf(near[0]), sectorCustomers: near[1] }),
    };
  }
}

function value(need: CompiledItem, offer: CompiledItem): Evidence {
  const amounts = ({ low, high }: { low: number; high: number }): [number, number] => [
    Math.round(Math.exp(low)),
    Math.round(Math.exp(high)),
  ];
  return {
    part: 'value',
    needId: need.id,
    offerId: offer.id,
    currency: need.value?.currency ?? '',
    need: amounts(need.value ?? { low: 0, high: 0 }),
    offer: amounts(offer.value ?? { low: 0, high: 0 }),
  };
}
