import type { Evidence, MatchPart, PartName } from '../match';
import type { SectorSpace } from '../sector/sector-space';
import type { ComplementTable } from '../sector/complement-table';
import type { BuyerView, NeedView } from './buyer-view';
import type { CompiledItem, CompiledParty } from './compiled';
import type { DealingBook } from './dealing-book';
import { joinWords, type SharedWord } from './join-words';
import type { PairScorer } from './pair-scorer';
import { sharedLanguages } from './strengths';
import type { SharedTerm, TextIndex } from './text-index';
import type { Vocabulary } from './vocabulary';

const WORDS_SHOWN = 6;
const SIZES = ['micro', 'small', 'medium', 'large'];

/** The need and the offer that meet best. */
export interface Meeting {
  need: NeedView;
  offer: CompiledItem;
}

/** Puts the points of a pair into parts with what they rest on. */
export class EvidenceWriter {
  private readonly shared = {
    language: new Map<string, MatchPart>(),
    country: new Map<string, MatchPart>(),
    size: new Map<string, MatchPart>(),
  };
  private readonly paths = new Map<number, string[]>();

  constructor(
    private readonly space: SectorSpace,
    private readonly complements: ComplementTable,
    private readonly text: TextIndex,
    private readonly vocabulary: Vocabulary,
    private readonly dealings: DealingBook,
    private readonly scorer: PairScorer,
  ) {}

  parts(buyer: BuyerView, supplier: CompiledParty, { need, offer }: Meeting): MatchPart[] {
    const { scorer } = this;
    const parts: MatchPart[] = [];
    const shared = this.text.shared(need.item.terms, need.termWeights, offer.terms);
    let sum = 0;
    for (const { gain } of shared) sum += gain;
    const sector = scorer.sector(need, offer);
    if (sector > 0) parts.push({ name: 'sector', points: sector, evidence: this.sector(need, offer) });
    const complement = scorer.complement(buyer, offer);
    if (complement > 0) parts.push({ name: 'complement', points: complement, evidence: this.complement(buyer, offer) });
    const text = scorer.text(sum);
    if (text > 0) parts.push({ name: 'text', points: text, evidence: this.words(need, offer, shared) });
    const worth = scorer.value(need, offer);
    if (worth > 0) parts.push({ name: 'value', points: worth, evidence: value(need.item, offer) });
    for (const part of scorer.shownPartyParts) {
      const points = part.points(buyer, supplier);
      if (points > 0) parts.push(this.ofParties(part.name, points, buyer, supplier));
    }
    return parts;
  }

  private ofParties(name: PartName, points: number, buyer: BuyerView, supplier: CompiledParty): MatchPart {
    if (name === 'language') return this.common(name, points, sharedLanguages(buyer.party, supplier).join());
    if (name === 'country') return this.common(name, points, supplier.profile.country?.trim() ?? '');
    if (name === 'size') return this.common(name, points, `${buyer.party.size} ${supplier.size}`);
    return {
      name,
      points,
      evidence: name === 'dealings' ? this.past(buyer, supplier) : this.reputation(buyer, supplier),
    };
  }

  /** A part that many pairs have in common is made once, and their matches point to it. */
  private common(name: 'language' | 'country' | 'size', points: number, content: string): MatchPart {
    const known = this.shared[name];
    let part = known.get(content);
    if (part === undefined) known.set(content, (part = { name, points, evidence: evidenceOf(name, content) }));
    return part;
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

  /** Words of the profiles themselves; the name of a shared sector only where they share nothing else. */
  private words(need: NeedView, offer: CompiledItem, shared: SharedTerm[]): Evidence {
    const isOwn = shared.some(({ fromLabels }) => !fromLabels);
    const words: SharedWord[] = [];
    for (const { id, gain, fromLabels } of shared) {
      if (isOwn && fromLabels) continue;
      words.push({ word: this.vocabulary.surface(id), gain, isHanPair: this.vocabulary.isHanPair(id) });
    }
    return { part: 'text', needId: need.item.id, offerId: offer.id, words: joinWords(words, WORDS_SHOWN) };
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

  private reputation(buyer: BuyerView, { deals, record }: CompiledParty): Evidence {
    let [sector, customers, most] = [-1, 0, 0];
    for (const [index, count] of record?.sectors ?? []) {
      const told = count * (buyer.kinship[index] ?? 0);
      if (told < most || told === 0 || (told === most && index > sector)) continue;
      [sector, customers, most] = [index, count, told];
    }
    const evidence: Extract<Evidence, { part: 'reputation' }> = { part: 'reputation' };
    if (buyer.party.deals !== undefined) evidence.buyerDeals = buyer.party.deals;
    if (deals !== undefined) evidence.supplierDeals = deals;
    if (sector < 0) return evidence;
    if ((buyer.nearness[sector] ?? 0) === 0) evidence.byTrade = true;
    evidence.sector = this.space.codeOf(sector);
    evidence.sectorCustomers = customers;
    return evidence;
  }
}

function evidenceOf(name: 'language' | 'country' | 'size', content: string): Evidence {
  if (name === 'language') return { part: name, languages: content.split(',') };
  if (name === 'country') return { part: name, country: content };
  const [buyerSize = '', supplierSize = ''] = content.split(' ').map((size) => SIZES[Number(size)] ?? '');
  return { part: name, buyerSize, supplierSize };
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
