import type { Evidence, MatchPart, PartName } from '../match';
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

/** The need and the offer that meet best, with the sum of their gains. */
export interface Meeting {
  need: NeedView;
  offer: CompiledItem;
  sum: number;
}

/** Puts the points of a pair into parts with what they rest on. */
export class EvidenceWriter {
  private readonly shared = new Map<string, Evidence>();
  private readonly paths = new Map<number, string[]>();

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
    for (const part of scorer.shownPartyParts) {
      put(part.points(buyer, supplier), () => this.ofParties(part.name, buyer, supplier));
    }
    return parts;
  }

  private ofParties(name: PartName, buyer: BuyerView, supplier: CompiledParty): Evidence {
    if (name === 'language') return this.language(buyer.party, supplier);
    if (name === 'country') return this.country(supplier);
    if (name === 'size') return this.size(buyer.party, supplier);
    return name === 'dealings' ? this.past(buyer, supplier) : this.reputation(buyer, supplier);
  }

  /** Evidence that many pairs have in common is made once, and their matches point to it. */
  private common(key: string, make: () => Evidence): Evidence {
    let found = this.shared.get(key);
    if (found === undefined) this.shared.set(key, (found = make()));
    return found;
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
      path: this.path(a, b),
    };
  }

  private path(a: number, b: number): string[] {
    const key = a * this.space.size + b;
    let path = this.paths.get(key);
    if (path === undefined) this.paths.set(key, (path = this.space.path(a, b)));
    return path;
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

  private language(buyer: CompiledParty, supplier: CompiledParty): Evidence {
    const languages = sharedLanguages(buyer, supplier);
    return this.common(`language ${languages.join()}`, () => ({ part: 'language', languages }));
  }

  private country({ profile }: CompiledParty): Evidence {
    const country = profile.country?.trim() ?? '';
    return this.common(`country ${country}`, () => ({ part: 'country', country }));
  }

  private size(buyer: CompiledParty, supplier: CompiledParty): Evidence {
    const [buyerSize, supplierSize] = [SIZES[buyer.size] ?? '', SIZES[supplier.size] ?? ''];
    return this.common(`size ${buyerSize} ${supplierSize}`, () => ({ part: 'size', buyerSize, supplierSize }));
  }

  /** Words of the profiles themselves; the name of a shared sector only where they share nothing else. */
  private words(need: NeedView, offer: CompiledItem): Evidence {
    const shared = this.text.shared(need.item.terms, need.termWeights, offer.terms);
    const own = shared.filter(({ fromLabels }) => !fromLabels);
    const words = (own.length > 0 ? own : shared).map(({ id, gain }) => ({
      word: this.vocabulary.surface(id),
      gain,
      isHanPair: this.vocabulary.isHanPair(id),
    }));
    return { part: 'text', needId: need.item.id, offerId: offer.id, words: joinWords(words).slice(0, WORDS_SHOWN) };
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
