import { MatchingError } from '../matching-error';
import type { Match, PartName } from '../match';
import type { MatchingProfile, PastDealing, ProfileWarning } from '../profile';
import { ComplementTable } from '../sector/complement-table';
import { SectorSpace } from '../sector/sector-space';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { StemmingMode } from '../text/tokenize';
import { pointCaps, type MatchingWeights } from '../weights';
import { BuyerViews, type BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import { checkProfile, checkProfiles, sidesOf } from './check-profile';
import { compileParty, itemsOn, type CompileContext } from './compile-party';
import { DealingBook } from './dealing-book';
import { EvidenceWriter, type Meeting } from './evidence';
import { PairScorer } from './pair-scorer';
import { areKeptApart } from './strengths';
import { TextIndex } from './text-index';
import { TopList } from './top-list';
import { Vocabulary } from './vocabulary';

export interface IndexOptions {
  weights?: Partial<MatchingWeights>;
  dealings?: readonly PastDealing[];
  /** `english` (default) stems words of ASCII letters; `prefix` cuts words to six letters, for languages that inflect at the end. */
  stemming?: StemmingMode;
}

/** The best matches of one profile, on each side that it is on; best first, ties by the other's id. */
export interface ProfileMatches {
  asBuyer: Match[];
  asSupplier: Match[];
}

export interface RankOptions {
  /** How many matches each profile gets in each direction. */
  top: number;
  onProgress?: (done: number, total: number) => void;
  /** Asked before each buyer; true ends the run early, and what was found so far is thrown away. */
  shouldStop?: () => boolean;
}

export interface Ranking {
  stopped: boolean;
  /** Suppliers for each buyer, by the buyer's profile id. */
  suppliersOf: Map<string, Match[]>;
  /** Buyers for each supplier, by the supplier's profile id. */
  buyersOf: Map<string, Match[]>;
}

interface SupplierSlot {
  party: CompiledParty;
  /** Numbers of its offers in the text index. */
  documents: number[];
}

/** Profiles made ready for ranking. Holds no clock and no chance: the same input gives the same lists. */
export class MatchingIndex {
  /** What was left out of scores, and where; nothing is dropped without a line here. */
  readonly warnings: ProfileWarning[] = [];
  private readonly space: SectorSpace;
  private readonly context: CompileContext;
  private readonly text: TextIndex;
  private readonly views: BuyerViews;
  private readonly scorer: PairScorer;
  private readonly evidence: EvidenceWriter;
  private readonly buyers = new Map<string, BuyerView>();
  private readonly suppliers = new Map<string, SupplierSlot>();
  private documentCount = 0;
  private supplierOrder: SupplierSlot[] | undefined;

  constructor(profiles: readonly MatchingProfile[], taxonomy: Taxonomy, options: IndexOptions = {}) {
    checkProfiles(profiles);
    const sorted = [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.space = new SectorSpace(
      taxonomy,
      sorted.flatMap((profile) =>
        sidesOf(profile).flatMap((side) => itemsOn(profile, side).map((item) => item.sectors)),
      ),
    );
    const vocabulary = new Vocabulary(options.stemming ?? 'english');
    const labels = new Map(taxonomy.nodes.map((node) => [node.code, [...new Set([node.en, node.zh])].filter(Boolean)]));
    this.context = { space: this.space, vocabulary, labels, warn: (warning) => this.warnings.push(warning) };
    const complements = new ComplementTable(this.space, taxonomy.complements);
    const dealings = new DealingBook(options.dealings ?? [], this.space);
    const supplierParties = sorted
      .filter((profile) => profile.side !== 'buyer')
      .map((profile) => compileParty(profile, 'supplier', this.context));
    const buyerParties = sorted
      .filter((profile) => profile.side !== 'supplier')
      .map((profile) => compileParty(profile, 'buyer', this.context));
    this.text = new TextIndex(
      supplierParties.flatMap((party) => party.items.map((item) => item.terms)),
      vocabulary.size,
    );
    for (const party of supplierParties) this.suppliers.set(party.id, this.slot(party));
    this.views = new BuyerViews(this.space, complements, this.text);
    for (const party of buyerParties) this.buyers.set(party.id, this.views.of(party));
    const withoutData: PartName[] = [];
    if (complements.isEmpty) withoutData.push('complement');
    if (dealings.isEmpty) withoutData.push('dealings');
    if (dealings.isEmpty && sorted.every((profile) => profile.pastDeals === undefined)) withoutData.push('reputation');
    this.scorer = new PairScorer(pointCaps(options.weights, withoutData), dealings);
    this.evidence = new EvidenceWriter(this.space, complements, this.text, vocabulary, dealings, this.scorer);
  }

  /**
   * Best matches of one profile.
   * @throws MatchingError `PROFILE_UNKNOWN`
   */
  matchesFor(profileId: string, top: number): ProfileMatches {
    const buyer = this.buyers.get(profileId);
    const supplier = this.suppliers.get(profileId);
    if (!buyer && !supplier) throw new MatchingError('PROFILE_UNKNOWN', `No profile ${profileId}`, { profileId });
    return {
      asBuyer: buyer ? this.bestSuppliers(buyer, top).map((party) => this.match(buyer, party)) : [],
      asSupplier: supplier ? this.buyersFor(supplier.party, top) : [],
    };
  }

  /**
   * Ids of the best suppliers for a buyer, best first; as `matchesFor`, without the reasons.
   * @throws MatchingError `PROFILE_UNKNOWN`
   */
  rankedSuppliers(buyerId: string, top: number): string[] {
    const buyer = this.buyers.get(buyerId);
    if (!buyer) throw new MatchingError('PROFILE_UNKNOWN', `No buyer ${buyerId}`, { profileId: buyerId });
    return this.bestSuppliers(buyer, top).map((party) => party.id);
  }

  /** The match of two profiles, whatever its rank; undefined where they are kept apart. */
  matchOf(buyerId: string, supplierId: string): Match | undefined {
    const buyer = this.buyers.get(buyerId);
    const supplier = this.suppliers.get(supplierId);
    if (!buyer) throw new MatchingError('PROFILE_UNKNOWN', `No buyer ${buyerId}`, { profileId: buyerId });
    if (!supplier) throw new MatchingError('PROFILE_UNKNOWN', `No supplier ${supplierId}`, { profileId: supplierId });
    return areKeptApart(buyer.party, supplier.party) ? undefined : this.match(buyer, supplier.party);
  }

  /** Takes in one new or changed profile and ranks it against everyone. Frequencies of words and sectors stay as they were when the index was built. */
  rescore(profile: MatchingProfile, top = 50): ProfileMatches {
    checkProfile(profile, 0);
    this.remove(profile.id);
    if (profile.side !== 'buyer') {
      const party = compileParty(profile, 'supplier', this.context);
      for (const [at, item] of party.items.entries()) this.text.add(this.documentCount + at, item.terms);
      this.suppliers.set(profile.id, this.slot(party));
    }
    if (profile.side !== 'supplier')
      this.buyers.set(profile.id, this.views.of(compileParty(profile, 'buyer', this.context)));
    return this.matchesFor(profile.id, top);
  }

  /** Takes a profile out; unknown ids are passed over. */
  remove(profileId: string): void {
    this.supplierOrder = undefined;
    this.suppliers.delete(profileId);
    this.buyers.delete(profileId);
  }

  /** Ranks everyone for everyone, in both directions. */
  rankAll(options: RankOptions): Ranking {
    const { onProgress, shouldStop } = options;
    const run = this.rankInSteps(options.top);
    for (;;) {
      if (shouldStop?.()) return { stopped: true, suppliersOf: new Map(), buyersOf: new Map() };
      const step = run.next();
      if (step.done) return step.value;
      onProgress?.(step.value.done, step.value.total);
    }
  }

  /** As `rankAll`, handing back control after each buyer, for a caller that shares its thread. */
  *rankInSteps(top: number): Generator<{ done: number; total: number }, Ranking> {
    const buyers = [...this.buyers.values()].sort(byPartyId);
    const suppliers = this.orderedSuppliers();
    const sums = new Float64Array(this.documentCount);
    const buyerLists = suppliers.map(() => new TopList(top));
    const supplierLists: TopList[] = [];
    for (const [at, buyer] of buyers.entries()) {
      const list = new TopList(top);
      supplierLists.push(list);
      this.scoreSuppliers(buyer, suppliers, sums, (order, score) => {
        list.offer(score, order);
        buyerLists[order]?.offer(score, at);
      });
      yield { done: at + 1, total: buyers.length };
    }
    const made = new Map<number, Match>();
    const match = (buyerAt: number, supplierAt: number): Match[] => {
      const [buyer, supplier] = [buyers[buyerAt], suppliers[supplierAt]];
      if (!buyer || !supplier) return [];
      const key = buyerAt * suppliers.length + supplierAt;
      const found = made.get(key) ?? this.match(buyer, supplier.party);
      made.set(key, found);
      return [found];
    };
    return {
      stopped: false,
      suppliersOf: new Map(
        buyers.map((buyer, at) => [
          buyer.party.id,
          supplierLists[at]?.sorted().flatMap(({ order }) => match(at, order)) ?? [],
        ]),
      ),
      buyersOf: new Map(
        suppliers.map((supplier, at) => [
          supplier.party.id,
          buyerLists[at]?.sorted().flatMap(({ order }) => match(order, at)) ?? [],
        ]),
      ),
    };
  }

  private bestSuppliers(buyer: BuyerView, top: number): CompiledParty[] {
    const suppliers = this.orderedSuppliers();
    const list = new TopList(top);
    this.scoreSuppliers(buyer, suppliers, new Float64Array(this.documentCount), (order, score) =>
      list.offer(score, order),
    );
    return list.sorted().flatMap(({ order }) => suppliers[order]?.party ?? []);
  }

  private buyersFor(supplier: CompiledParty, top: number): Match[] {
    const buyers = [...this.buyers.values()].sort(byPartyId);
    const list = new TopList(top);
    for (const [order, buyer] of buyers.entries()) {
      if (!areKeptApart(buyer.party, supplier))
        list.offer(this.meeting(buyer, supplier).points + this.scorer.parties(buyer, supplier), order);
    }
    return list.sorted().flatMap(({ order }) => (buyers[order] ? [this.match(buyers[order], supplier)] : []));
  }

  /** Scores one buyer against all suppliers, need by need over the postings of its words. `sums` comes and goes zeroed. */
  private scoreSuppliers(
    buyer: BuyerView,
    suppliers: readonly SupplierSlot[],
    sums: Float64Array,
    emit: (order: number, score: number) => void,
  ): void {
    const points = new Int32Array(suppliers.length);
    for (const need of buyer.needs) {
      const touched: number[] = [];
      this.text.accumulate(need.item.terms, need.termWeights, sums, touched);
      for (let order = 0; order < suppliers.length; order++) {
        const slot = suppliers[order];
        if (slot === undefined) continue;
        const { items } = slot.party;
        for (let at = 0; at < items.length; at++) {
          const offer = items[at];
          if (offer === undefined) continue;
          const found = this.scorer.item(buyer, need, offer, sums[slot.documents[at] ?? -1] ?? 0);
          if (found > (points[order] ?? 0)) points[order] = found;
        }
      }
      for (const document of touched) sums[document] = 0;
    }
    for (const [order, { party }] of suppliers.entries()) {
      if (!areKeptApart(buyer.party, party)) emit(order, (points[order] ?? 0) + this.scorer.parties(buyer, party));
    }
  }

  /** The need and the offer that give most points together; the first of equals. */
  private meeting(buyer: BuyerView, supplier: CompiledParty): Meeting & { points: number } {
    let found: (Meeting & { points: number }) | undefined;
    for (const need of buyer.needs) {
      for (const offer of supplier.items) {
        const sum = this.text.sum(need.item.terms, need.termWeights, offer.terms);
        const points = this.scorer.item(buyer, need, offer, sum);
        if (found === undefined || points > found.points) found = { need, offer, sum, points };
      }
    }
    if (found === undefined) throw new Error(`Profile ${supplier.id} has nothing to compare`);
    return found;
  }

  private match(buyer: BuyerView, supplier: CompiledParty): Match {
    const parts = this.evidence.parts(buyer, supplier, this.meeting(buyer, supplier));
    return {
      buyerId: buyer.party.id,
      supplierId: supplier.id,
      score: parts.reduce((sum, part) => sum + part.points, 0),
      parts,
    };
  }

  /** By id, so that equal scores stand in an order that does not depend on how the profiles came. */
  private orderedSuppliers(): SupplierSlot[] {
    return (this.supplierOrder ??= [...this.suppliers.values()].sort(byPartyId));
  }

  private slot(party: CompiledParty): SupplierSlot {
    const documents = party.items.map((_, at) => this.documentCount + at);
    this.documentCount += party.items.length;
    return { party, documents };
  }
}

const byPartyId = (a: { party: CompiledParty }, b: { party: CompiledParty }): number =>
  a.party.id < b.party.id ? -1 : 1;

/**
 * Readies profiles for ranking.
 * @throws MatchingError naming the profile and the field, for a profile without an id, one that is there twice, lists
 * that are none, weights that are no numbers, a taxonomy that is no tree. Anything milder ends in `warnings`.
 */
export const buildIndex = (
  profiles: readonly MatchingProfile[],
  taxonomy: Taxonomy,
  options: IndexOptions = {},
): MatchingIndex => new MatchingIndex(profiles, taxonomy, options);
