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
import { BuyerPass } from './buyer-pass';
import { OfferTable, type SupplierSlot } from './offer-table';
import { PairScorer } from './pair-scorer';
import { areKeptApart } from './strengths';
import { MatchStore } from './match-store';
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
  private readonly offers = new OfferTable();
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
    for (const party of supplierParties) this.suppliers.set(party.id, this.offers.add(party));
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
      asSupplier: supplier ? this.bestBuyers(supplier.party, top).map((view) => this.match(view, supplier.party)) : [],
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
      for (const [at, item] of party.items.entries()) this.text.add(this.offers.offerCount + at, item.terms);
      this.suppliers.set(profile.id, this.offers.add(party));
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
    const buyers = this.orderedBuyers();
    const suppliers = this.orderedSuppliers();
    const pass = new BuyerPass(this.offers, this.text, this.scorer);
    const made = new MatchStore(suppliers.length, (buyerAt, supplierAt, note) => {
      const [buyer, supplier] = [buyers[buyerAt], suppliers[supplierAt]];
      return buyer && supplier ? [this.match(buyer, supplier.party, this.meetingOf(buyer, supplier, note))] : [];
    });
    const listsOfSuppliers = suppliers.map(() => new TopList(top));
    const suppliersOf = new Map<string, Match[]>();
    for (const [at, buyer] of buyers.entries()) {
      const list = this.passOver(buyer, pass, top, at, listsOfSuppliers);
      suppliersOf.set(
        buyer.party.id,
        list.sorted().flatMap(({ order, note }) => made.get(at, order, note)),
      );
      yield { done: at + 1, total: buyers.length };
    }
    const buyersOf = new Map<string, Match[]>();
    for (const [at, { party }] of suppliers.entries()) {
      const list = listsOfSuppliers[at]?.sorted() ?? [];
      buyersOf.set(
        party.id,
        list.flatMap(({ order, note }) => made.get(order, at, note)),
      );
    }
    return { stopped: false, suppliersOf, buyersOf };
  }

  private bestSuppliers(buyer: BuyerView, top: number): CompiledParty[] {
    const suppliers = this.orderedSuppliers();
    const list = this.passOver(buyer, new BuyerPass(this.offers, this.text, this.scorer), top);
    return list.sorted().flatMap(({ order }) => suppliers[order]?.party ?? []);
  }

  private bestBuyers(supplier: CompiledParty, top: number): BuyerView[] {
    const buyers = this.orderedBuyers();
    const list = new TopList(top);
    for (const [order, buyer] of buyers.entries()) {
      if (areKeptApart(buyer.party, supplier)) continue;
      list.offer(this.meeting(buyer, supplier).points + this.scorer.parties(buyer, supplier), order);
    }
    return list.sorted().flatMap(({ order }) => buyers[order] ?? []);
  }

  /**
   * Scores one buyer against every supplier; the note of each is its meeting. A pair whose ceiling lies below what both
   * lists ask for is left out, which changes no list (the specs compare with a plain loop over all pairs).
   */
  private passOver(buyer: BuyerView, pass: BuyerPass, top: number, buyerAt = 0, listsOfSuppliers?: TopList[]): TopList {
    pass.run(buyer);
    const list = new TopList(top);
    const suppliers = this.orderedSuppliers();
    const ceiling = this.scorer.partiesCeiling(buyer);
    for (let order = 0; order < suppliers.length; order++) {
      const slot = suppliers[order];
      if (slot === undefined) continue;
      const other = listsOfSuppliers?.[order];
      const points = pass.points[slot.number] ?? 0;
      const most = points + ceiling;
      if (most < list.threshold && (other === undefined || most < other.threshold)) continue;
      if (areKeptApart(buyer.party, slot.party)) continue;
      const score = points + this.scorer.parties(buyer, slot.party);
      const note = pass.meetings[slot.number] ?? 0;
      list.offer(score, order, note);
      other?.offer(score, buyerAt, note);
    }
    return list;
  }

  private meetingOf(buyer: BuyerView, { party, firstOffer }: SupplierSlot, note: number): Meeting | undefined {
    const need = buyer.needs[Math.floor(note / this.offers.offerCount)];
    const offer = party.items[(note % this.offers.offerCount) - firstOffer];
    return need && offer && { need, offer, sum: this.text.sum(need.item.terms, need.termWeights, offer.terms) };
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

  private match(buyer: BuyerView, supplier: CompiledParty, meeting: Meeting = this.meeting(buyer, supplier)): Match {
    const parts = this.evidence.parts(buyer, supplier, meeting);
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

  private orderedBuyers(): BuyerView[] {
    return [...this.buyers.values()].sort(byPartyId);
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
