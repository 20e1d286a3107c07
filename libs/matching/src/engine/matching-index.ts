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
import { EvidenceWriter } from './evidence';
import { MarketSide, type Slot } from './market-side';
import { PairScorer } from './pair-scorer';
import { PartyCeilings } from './party-ceilings';
import { needOfNote, offerOfNote, Ranker } from './ranker';
import { SectorPoints } from './sector-points';
import { areKeptApart } from './strengths';
import { TextIndex } from './text-index';
import { TradeKinship } from './trade-kinship';
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
  /** Asked before each list; true ends the run early, and what was found so far is thrown away. */
  shouldStop?: () => boolean;
}

export interface Ranking {
  stopped: boolean;
  /** Suppliers for each buyer, by the buyer's profile id. */
  suppliersOf: Map<string, Match[]>;
  /** Buyers for each supplier, by the supplier's profile id. */
  buyersOf: Map<string, Match[]>;
}

/** The list of one profile on one of its sides. */
export interface RankedList {
  /** `buyer` for the suppliers of a buyer, `supplier` for the buyers of a supplier. */
  side: 'buyer' | 'supplier';
  profileId: string;
  /** Best first, ties by the other's id. */
  matches: Match[];
  /** Lists done, this one among them, and lists in all. */
  done: number;
  total: number;
}

/** Profiles made ready for ranking. Holds no clock and no chance: the same input gives the same lists. */
export class MatchingIndex {
  /** What was left out of scores, and where; nothing is dropped without a line here. */
  readonly warnings: ProfileWarning[] = [];
  private readonly context: CompileContext;
  private readonly text: TextIndex;
  private readonly views: BuyerViews;
  private readonly scorer: PairScorer;
  private readonly sectorPoints: SectorPoints;
  private readonly evidence: EvidenceWriter;
  private readonly buyers = new MarketSide<BuyerView>();
  private readonly suppliers = new MarketSide<CompiledParty>();
  private readonly ranker: Ranker;

  constructor(profiles: readonly MatchingProfile[], taxonomy: Taxonomy, options: IndexOptions = {}) {
    checkProfiles(profiles);
    const sorted = [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1));
    const space = new SectorSpace(
      taxonomy,
      sorted.flatMap((profile) =>
        sidesOf(profile).flatMap((side) => itemsOn(profile, side).map((item) => item.sectors)),
      ),
    );
    const vocabulary = new Vocabulary(options.stemming ?? 'english');
    const labels = new Map(taxonomy.nodes.map((node) => [node.code, [...new Set([node.en, node.zh])].filter(Boolean)]));
    const dealings = new DealingBook(options.dealings ?? [], space);
    this.context = {
      space,
      vocabulary,
      labels,
      recordOf: (organizationId) => dealings.recordOf(organizationId),
      warn: (warning) => this.warnings.push(warning),
    };
    const complements = new ComplementTable(space, taxonomy.complements);
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
    const withoutData: PartName[] = [];
    if (complements.isEmpty) withoutData.push('complement');
    if (dealings.isEmpty) withoutData.push('dealings');
    if (dealings.isEmpty && sorted.every((profile) => profile.pastDeals === undefined)) withoutData.push('reputation');
    this.scorer = new PairScorer(pointCaps(options.weights, withoutData), dealings);
    this.sectorPoints = new SectorPoints(this.scorer);
    this.views = new BuyerViews(space, complements, this.text, new TradeKinship(space, dealings.allRecords()));
    for (const party of supplierParties) this.addSupplier(party);
    for (const party of buyerParties) this.addBuyer(party);
    this.evidence = new EvidenceWriter(space, complements, this.text, vocabulary, dealings, this.scorer);
    this.ranker = new Ranker({
      buyers: this.buyers,
      suppliers: this.suppliers,
      scorer: this.scorer,
      text: this.text,
      sectorPoints: this.sectorPoints,
      ceilings: new PartyCeilings(
        space,
        this.scorer.partyParts.dense,
        this.buyers.slots.map(({ who }) => who),
      ),
      termCount: () => vocabulary.size,
    });
  }

  /**
   * Best matches of one profile.
   * @throws MatchingError `PROFILE_UNKNOWN`
   */
  matchesFor(profileId: string, top: number): ProfileMatches {
    const buyer = this.buyers.get(profileId);
    const supplier = this.suppliers.get(profileId);
    if (!buyer && !supplier) throw unknownProfile('profile', profileId);
    return {
      asBuyer: buyer ? this.suppliersFor(buyer, top) : [],
      asSupplier: supplier ? this.buyersFor(supplier, top) : [],
    };
  }

  /**
   * Ids of the best suppliers for a buyer, best first; as `matchesFor`, without the reasons.
   * @throws MatchingError `PROFILE_UNKNOWN`
   */
  rankedSuppliers(buyerId: string, top: number): string[] {
    const buyer = this.buyers.get(buyerId);
    if (!buyer) throw unknownProfile('buyer', buyerId);
    return this.ranker.bestSuppliers(buyer, top).map(({ candidate }) => this.suppliers.slots[candidate]!.id);
  }

  /** The match of two profiles, whatever its rank; undefined where they are kept apart. */
  matchOf(buyerId: string, supplierId: string): Match | undefined {
    const buyer = this.buyers.get(buyerId);
    const supplier = this.suppliers.get(supplierId);
    if (!buyer) throw unknownProfile('buyer', buyerId);
    if (!supplier) throw unknownProfile('supplier', supplierId);
    if (areKeptApart(buyer.who.party, supplier.who)) return undefined;
    return this.match(buyer, supplier, this.ranker.meeting(buyer, supplier).note);
  }

  /** Takes in one new or changed profile and ranks it against everyone. Frequencies of words and sectors stay as they were when the index was built. */
  rescore(profile: MatchingProfile, top = 50): ProfileMatches {
    checkProfile(profile, 0);
    this.remove(profile.id);
    if (profile.side !== 'buyer') this.addSupplier(compileParty(profile, 'supplier', this.context));
    if (profile.side !== 'supplier') this.addBuyer(compileParty(profile, 'buyer', this.context));
    return this.matchesFor(profile.id, top);
  }

  /** Takes a profile out; unknown ids are passed over. */
  remove(profileId: string): void {
    this.suppliers.remove(profileId);
    this.buyers.remove(profileId);
  }

  /** Ranks everyone for everyone, in both directions. All matches are held at once: for large markets, take `lists`. */
  rankAll({ top, onProgress, shouldStop }: RankOptions): Ranking {
    const ranking: Ranking = { stopped: false, suppliersOf: new Map(), buyersOf: new Map() };
    for (const { id } of this.buyers.inOrder()) ranking.suppliersOf.set(id, []);
    for (const { id } of this.suppliers.inOrder()) ranking.buyersOf.set(id, []);
    const lists = this.rankedLists(top, new Map());
    for (;;) {
      if (shouldStop?.()) return { stopped: true, suppliersOf: new Map(), buyersOf: new Map() };
      const next = lists.next();
      if (next.done) return ranking;
      const { side, profileId, matches, done, total } = next.value;
      (side === 'buyer' ? ranking.suppliersOf : ranking.buyersOf).set(profileId, matches);
      onProgress?.(done, total);
    }
  }

  /**
   * The list of every profile, one after the other: all buyers, then all suppliers, those of like sectors together. Nothing is kept of a list that was
   * handed out, so that memory does not grow with the number of matches.
   */
  lists(top: number): Generator<RankedList, void> {
    return this.rankedLists(top);
  }

  /** With `made`, a match that stands on both sides' lists is made once and kept there. */
  private *rankedLists(top: number, made?: Map<number, Match>): Generator<RankedList, void> {
    const { buyers, suppliers } = this.ranker.everyone();
    const total = buyers.length + suppliers.length;
    let done = 0;
    for (const buyer of buyers) {
      yield { side: 'buyer', profileId: buyer.id, matches: this.suppliersFor(buyer, top, made), done: ++done, total };
    }
    for (const supplier of suppliers) {
      const matches = this.buyersFor(supplier, top, made);
      yield { side: 'supplier', profileId: supplier.id, matches, done: ++done, total };
    }
  }

  private suppliersFor(buyer: Slot<BuyerView>, top: number, made?: Map<number, Match>): Match[] {
    const places = this.ranker.bestSuppliers(buyer, top);
    return places.map(({ candidate, note }) => this.matchOnce(buyer, this.suppliers.slots[candidate]!, note, made));
  }

  private buyersFor(supplier: Slot<CompiledParty>, top: number, made?: Map<number, Match>): Match[] {
    const places = this.ranker.bestBuyers(supplier, top);
    return places.map(({ candidate, note }) => this.matchOnce(this.buyers.slots[candidate]!, supplier, note, made));
  }

  private matchOnce(
    buyer: Slot<BuyerView>,
    supplier: Slot<CompiledParty>,
    note: number,
    made: Map<number, Match> | undefined,
  ): Match {
    if (made === undefined) return this.match(buyer, supplier, note);
    const key = buyer.number * this.suppliers.slots.length + supplier.number;
    let match = made.get(key);
    if (match === undefined) made.set(key, (match = this.match(buyer, supplier, note)));
    return match;
  }

  private match(buyer: Slot<BuyerView>, supplier: Slot<CompiledParty>, note: number): Match {
    const need = buyer.who.needs[needOfNote(note)]!;
    const offer = supplier.who.items[offerOfNote(note)]!;
    const parts = this.evidence.parts(buyer.who, supplier.who, { need, offer });
    let score = 0;
    for (const { points } of parts) score += points;
    return { buyerId: buyer.id, supplierId: supplier.id, score, parts };
  }

  private addSupplier(party: CompiledParty): void {
    const items = party.items.map((item) => ({
      item,
      set: this.sectorPoints.numberOfOffer(item.sectors),
      terms: item.terms,
      values: this.text.impactsOf(item.terms),
    }));
    this.suppliers.add(party.id, party.organizationId, party, items);
  }

  private addBuyer(party: CompiledParty): void {
    const view = this.views.of(party);
    const items = view.needs.map((need) => ({
      item: need.item,
      set: this.sectorPoints.numberOfNeed(view, need),
      terms: need.item.terms,
      values: need.termWeights,
    }));
    this.buyers.add(party.id, party.organizationId, view, items);
  }
}

const unknownProfile = (what: string, profileId: string): MatchingError =>
  new MatchingError('PROFILE_UNKNOWN', `No ${what} ${profileId}`, { profileId });

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
