import { BestList, type BestPlace } from './best-list';
import { BuyerBounds } from './buyer-bounds';
import type { BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import { ItemBlocks } from './item-blocks';
import { ItemTerms } from './item-terms';
import type { MarketSide, Slot } from './market-side';
import type { PairScorer } from './pair-scorer';
import type { PartyCeilings } from './party-ceilings';
import { PrunedSearch } from './pruned-search';
import type { SectorPoints } from './sector-points';
import { areKeptApart } from './strengths';
import type { TextIndex } from './text-index';
import { SupplierBounds } from './supplier-bounds';
import { TextPoints } from './text-points';
import { TraitColumns } from './trait-columns';

/** Profiles that come after the blocks were built are compared one by one; with more than these, blocks are built again. */
const MOST_LOOSE = 48;
const NEED_SPAN = 2 ** 20;

/** Which need and which offer meet, by their positions. */
const meetingNote = (need: number, offer: number): number => need * NEED_SPAN + offer;
export const needOfNote = (note: number): number => Math.floor(note / NEED_SPAN);
export const offerOfNote = (note: number): number => note % NEED_SPAN;

/** What the ranker reads. */
export interface RankerContext {
  buyers: MarketSide<BuyerView>;
  suppliers: MarketSide<CompiledParty>;
  scorer: PairScorer;
  text: TextIndex;
  sectorPoints: SectorPoints;
  ceilings: PartyCeilings;
  termCount: () => number;
}

interface Prepared<Bounds> {
  search: PrunedSearch;
  bounds: Bounds;
  traits: TraitColumns;
  /** Whose each item is, block by block. */
  owners: Int32Array;
  /** Numbers from here on came later. */
  built: number;
}

/** Best suppliers of a buyer and best buyers of a supplier: exactly those that comparing with everyone would give. */
export class Ranker {
  private readonly textPoints: TextPoints;
  private offers: Prepared<SupplierBounds> | undefined;
  private needs: Prepared<BuyerBounds> | undefined;
  private list = new BestList(0, 0);
  private listFor = '';

  constructor(private readonly context: RankerContext) {
    this.textPoints = new TextPoints(context.scorer);
    this.offersReady();
    this.needsReady();
  }

  bestSuppliers(buyer: Slot<BuyerView>, top: number): BestPlace[] {
    const { suppliers, scorer, sectorPoints } = this.context;
    const { search, bounds, traits, built } = this.offersReady();
    const list = this.startList(top, suppliers);
    const offer = (supplier: Slot<CompiledParty>): void => this.compare(list, buyer, supplier, supplier);
    for (const part of scorer.partyParts.sparse) {
      for (const id of part.suppliersOf(buyer.organizationId)) suppliers.of(id).forEach(offer);
    }
    suppliers.slots.slice(built).forEach(offer);
    search.run(
      {
        items: buyer.items,
        bounds: bounds.for(buyer.who),
        traits: traits.query((part, other) => scorer.partyParts.traits[part]!.pointsOf(buyer.who.party, other)),
        sectorPoints: (set) => sectorPoints.overOffers(set),
        valuePoints: (low, high, otherLow, otherHigh) => scorer.valueOf(low, high, otherLow, otherHigh),
        partyPoints: (owner) => this.densePoints(buyer, suppliers.slots[owner]!),
        note: meetingNote,
        orderOf: (owner) => suppliers.slots[owner]!.order,
      },
      list,
    );
    return list.sorted();
  }

  bestBuyers(supplier: Slot<CompiledParty>, top: number): BestPlace[] {
    const { buyers, scorer, sectorPoints } = this.context;
    const { search, bounds, traits, built } = this.needsReady();
    const list = this.startList(top, buyers);
    const offer = (buyer: Slot<BuyerView>): void => this.compare(list, buyer, supplier, buyer);
    for (const part of scorer.partyParts.sparse) {
      for (const id of part.buyersOf(supplier.organizationId)) buyers.of(id).forEach(offer);
    }
    buyers.slots.slice(built).forEach(offer);
    search.run(
      {
        items: supplier.items,
        bounds: bounds.for(supplier.who),
        traits: traits.query((part, other) => scorer.partyParts.traits[part]!.pointsOf(other, supplier.who)),
        sectorPoints: (set) => sectorPoints.overNeeds(set),
        valuePoints: (low, high, otherLow, otherHigh) => scorer.valueOf(otherLow, otherHigh, low, high),
        partyPoints: (owner) => this.densePoints(buyers.slots[owner]!, supplier),
        note: (offerAt, needAt) => meetingNote(needAt, offerAt),
        orderOf: (owner) => buyers.slots[owner]!.order,
      },
      list,
    );
    return list.sorted();
  }

  /** All buyers and all suppliers, those of like sectors one after the other: their searches read the same blocks, which stay at hand. */
  everyone(): { buyers: Slot<BuyerView>[]; suppliers: Slot<CompiledParty>[] } {
    const { buyers, suppliers } = this.context;
    const [offers, needs] = [this.offersReady(), this.needsReady()];
    return { buyers: byLikeness(buyers, needs.owners), suppliers: byLikeness(suppliers, offers.owners) };
  }

  /** The need and the offer that give most points together, the first of equals, and those points. */
  meeting(buyer: Slot<BuyerView>, supplier: Slot<CompiledParty>): { points: number; note: number } {
    const { scorer, text } = this.context;
    let found = { points: -1, note: 0 };
    for (const [needAt, need] of buyer.who.needs.entries()) {
      for (const [offerAt, { item }] of supplier.items.entries()) {
        const sum = text.sum(need.item.terms, need.termWeights, item.terms);
        const points = scorer.item(buyer.who, need, item, sum);
        if (points > found.points) found = { points, note: meetingNote(needAt, offerAt) };
      }
    }
    return found;
  }

  private compare(
    list: BestList,
    buyer: Slot<BuyerView>,
    supplier: Slot<CompiledParty>,
    candidate: Slot<unknown>,
  ): void {
    if (!mayMeet(buyer, supplier)) return;
    const ofParties = this.context.scorer.parties(buyer.who, supplier.who);
    const { points, note } = this.meeting(buyer, supplier);
    list.offer(candidate.number, candidate.order, points + ofParties, note);
  }

  /** Pairs that have sparse parts were compared in full before; without them, a pair stands no higher than it does. */
  private densePoints(buyer: Slot<BuyerView>, supplier: Slot<CompiledParty>): number {
    return mayMeet(buyer, supplier) ? this.context.scorer.denseParties(buyer.who, supplier.who) : -1;
  }

  private startList(top: number, others: MarketSide<unknown>): BestList {
    const candidates = others.slots.length;
    const places = Math.min(top, others.inOrder().length);
    const listFor = `${places} ${candidates}`;
    if (listFor !== this.listFor) {
      this.list = new BestList(places, candidates);
      this.listFor = listFor;
    }
    this.list.start(places);
    return this.list;
  }

  private offersReady(): Prepared<SupplierBounds> {
    const { suppliers, ceilings } = this.context;
    if (this.offers && suppliers.slots.length - this.offers.built <= MOST_LOOSE) return this.offers;
    suppliers.compact();
    const given = suppliers.slots.map(({ who }) => ceilings.ofSupplier(who));
    const any = ceilings.columns - 1;
    const blocks = new ItemBlocks(suppliers.slots, ({ number }) => {
      const { full, halved } = given[number]!;
      return full[any]! + halved[any]!;
    });
    const bounds = new SupplierBounds(ceilings, blocks, given);
    const parties = suppliers.slots.map(({ who }) => who);
    const traits = new TraitColumns(this.context.scorer.partyParts.traits, blocks, parties);
    return (this.offers = {
      search: this.searchOver(blocks, traits),
      bounds,
      traits,
      owners: blocks.owners,
      built: parties.length,
    });
  }

  private needsReady(): Prepared<BuyerBounds> {
    const { buyers, ceilings } = this.context;
    if (this.needs && buyers.slots.length - this.needs.built <= MOST_LOOSE) return this.needs;
    buyers.compact();
    const blocks = new ItemBlocks(buyers.slots, ({ number }) => {
      return ceilings.ofBuyer(buyers.slots[number]!.who).offset;
    });
    const bounds = new BuyerBounds(ceilings, buyers.slots, blocks);
    const parties = buyers.slots.map(({ who }) => who.party);
    const traits = new TraitColumns(this.context.scorer.partyParts.traits, blocks, parties);
    return (this.needs = {
      search: this.searchOver(blocks, traits),
      bounds,
      traits,
      owners: blocks.owners,
      built: parties.length,
    });
  }

  private searchOver(blocks: ItemBlocks, traits: TraitColumns): PrunedSearch {
    const { valueCeiling, mostPoints } = this.context.scorer;
    const terms = new ItemTerms(blocks, this.context.termCount());
    return new PrunedSearch(blocks, terms, this.textPoints, traits.columns, valueCeiling, mostPoints);
  }
}

const mayMeet = (buyer: Slot<BuyerView>, supplier: Slot<CompiledParty>): boolean =>
  !buyer.isRemoved && !supplier.isRemoved && !areKeptApart(buyer.who.party, supplier.who);

function byLikeness<Who>(side: MarketSide<Who>, owners: Int32Array): Slot<Who>[] {
  const inBlocks = [...new Set(owners)].flatMap((owner) => side.slots[owner] ?? []);
  const later = side.slots.slice(inBlocks.length);
  return [...inBlocks, ...later].filter(({ isRemoved }) => !isRemoved);
}
