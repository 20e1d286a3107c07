import type { BestList } from './best-list';
import { BLOCK_SIZE, bitOf, type ItemBlocks } from './item-blocks';
import type { SideItem } from './market-side';
import { gainOf } from './text-index';
import type { TextPoints } from './text-points';

/** Points to a bucket of blocks; blocks are taken from the highest bucket down. */
const BUCKET_POINTS = 32;
const NO_LINK = -1;

/** For one query: the most that the organizations can give, whole points, by block and by item. */
export interface QueryBounds {
  ofBlock: (block: number) => number;
  ofItem: (item: number) => number;
}

/** For one query: points of each part that rests on traits, by number of the other's trait. */
export interface QueryTraits {
  tables: readonly Int16Array[];
  /** The most of all tables together. */
  most: number;
}

/** One profile that asks, against everyone in the blocks. */
export interface Query {
  items: readonly SideItem[];
  bounds: QueryBounds;
  traits: QueryTraits;
  /** Points of one of the query's sets of sectors with each set of the other side. */
  sectorPoints: (set: number) => Int32Array;
  /** Points of two ranges in the same currency: the query's and another one's. */
  valuePoints: (low: number, high: number, otherLow: number, otherHigh: number) => number;
  /** Points of the organizations' dense parts with an owner, or -1 where the two are kept apart. */
  partyPoints: (owner: number) => number;
  /** Number of the meeting of an item of the query and one of an owner. */
  note: (queryPosition: number, position: number) => number;
  orderOf: (owner: number) => number;
}

/**
 * Finds the best owners for a query without looking at all of them, and yet exactly: a block is left out when not even
 * the sum of the ceilings of its parts reaches the worst place on the list. Blocks with the highest ceilings come first,
 * so that the list fills with good ones early (block-max pruning; Ding and Suel 2011, Mallia and others 2022).
 */
export class PrunedSearch {
  private readonly textBounds: Float64Array;
  private readonly blockPoints: Int32Array;
  private readonly heads: Int32Array;
  private readonly buckets: Int32Array;
  private readonly nextInBucket: Int32Array;
  private readonly sums = new Float64Array(BLOCK_SIZE);
  /** Runs of postings that the query's terms have, chained by block. */
  private links = 0;
  private linkRuns = new Int32Array(1024);
  private linkWeights = new Float64Array(1024);
  private nextLinks = new Int32Array(1024);

  constructor(
    private readonly blocks: ItemBlocks,
    private readonly text: TextPoints,
    /** By part that rests on traits: the trait of each item's owner. */
    private readonly traits: readonly Uint32Array[],
    private readonly valueCeiling: number,
    mostPoints: number,
  ) {
    this.textBounds = new Float64Array(blocks.count);
    this.blockPoints = new Int32Array(blocks.count);
    this.heads = new Int32Array(blocks.count);
    this.nextInBucket = new Int32Array(blocks.count);
    this.buckets = new Int32Array(Math.floor(mostPoints / BUCKET_POINTS) + 2);
  }

  /** Puts on the list whoever belongs there. Lists of queries with several items grow item by item. */
  run(query: Query, list: BestList): void {
    for (const [position, item] of query.items.entries()) {
      this.boundText(item);
      this.search(query, item, position, list);
    }
  }

  /** The most that the words of an item can add up to in each block. */
  private boundText({ terms, values }: SideItem): void {
    const { blocks, heads, textBounds } = this;
    const { entriesFrom, entryBlocks, entryMost, entryRuns } = blocks;
    textBounds.fill(0);
    heads.fill(NO_LINK);
    this.links = 0;
    const { ids } = terms;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      if (id + 1 >= entriesFrom.length) continue;
      const from = entriesFrom[id]!;
      const to = entriesFrom[id + 1]!;
      const weight = values[at]!;
      this.reserve(to - from);
      const { linkRuns, linkWeights, nextLinks } = this;
      let link = this.links;
      for (let entry = from; entry < to; entry++) {
        const block = entryBlocks[entry]!;
        textBounds[block]! += weight * entryMost[entry]!;
        linkRuns[link] = entryRuns[entry]!;
        linkWeights[link] = weight;
        nextLinks[link] = heads[block]!;
        heads[block] = link++;
      }
      this.links = link;
    }
  }

  private search(query: Query, item: SideItem, position: number, list: BestList): void {
    const { blocks, text, blockPoints, buckets, nextInBucket } = this;
    const sectorPoints = query.sectorPoints(item.set);
    const currency = blocks.currencyOf(item.item.value?.currency);
    const currencyBit = currency < 0 ? 0 : bitOf(currency);
    const { setsFrom, distinctSets, currencyBits } = blocks;
    const { most } = query.traits;
    let highest = -1;
    buckets.fill(NO_LINK);
    for (let block = 0; block < blocks.count; block++) {
      let points = 0;
      for (let at = setsFrom[block]!; at < setsFrom[block + 1]!; at++) {
        const own = sectorPoints[distinctSets[at]!]!;
        if (own > points) points = own;
      }
      points += text.ceiling(this.textBounds[block]!) + most + query.bounds.ofBlock(block);
      if ((currencyBits[block]! & currencyBit) !== 0) points += this.valueCeiling;
      blockPoints[block] = points;
      if (points < list.threshold) continue;
      const bucket = Math.min(Math.floor(points / BUCKET_POINTS), buckets.length - 1);
      nextInBucket[block] = buckets[bucket]!;
      buckets[bucket] = block;
      if (bucket > highest) highest = bucket;
    }
    for (let bucket = highest; bucket >= 0; bucket--) {
      if (bucket < buckets.length - 1 && (bucket + 1) * BUCKET_POINTS <= list.threshold) return;
      for (let block = buckets[bucket]!; block !== NO_LINK; block = nextInBucket[block]!) {
        if (blockPoints[block]! >= list.threshold)
          this.open(block, query, item, position, sectorPoints, currency, list);
      }
    }
  }

  /** Scores the items of a block, as far as their own ceilings reach. */
  private open(
    block: number,
    query: Query,
    item: SideItem,
    position: number,
    sectorPoints: Int32Array,
    currency: number,
    list: BestList,
  ): void {
    const { blocks, text, sums } = this;
    const { owners, sets, currencies, lows, highs, positions } = blocks;
    this.sumText(block);
    const { tables, most } = query.traits;
    const { bounds } = query;
    const low = item.item.value?.low ?? 0;
    const high = item.item.value?.high ?? 0;
    const first = block * BLOCK_SIZE;
    const last = Math.min(first + BLOCK_SIZE, blocks.itemCount);
    let { threshold } = list;
    for (let at = first; at < last; at++) {
      const isPriced = currency >= 0 && currencies[at] === currency;
      const sum = sums[at - first]!;
      let points = sectorPoints[sets[at]!]!;
      let ceiling = points + text.ceiling(sum) + bounds.ofItem(at) + most;
      if (isPriced) ceiling += this.valueCeiling;
      if (ceiling < threshold) continue;
      ceiling -= most;
      for (let trait = 0; trait < tables.length; trait++) {
        const own = tables[trait]![this.traits[trait]![at]!]!;
        ceiling += own;
        points += own;
      }
      if (ceiling < threshold) continue;
      points += text.points(sum);
      if (isPriced) points += query.valuePoints(low, high, lows[at]!, highs[at]!);
      if (points + bounds.ofItem(at) < threshold) continue;
      const owner = owners[at]!;
      const ofParties = query.partyPoints(owner);
      if (ofParties < 0 || points + ofParties < threshold) continue;
      list.offer(owner, query.orderOf(owner), points + ofParties, query.note(position, positions[at]!));
      threshold = list.threshold;
    }
  }

  private sumText(block: number): void {
    const { sums, linkRuns, linkWeights, nextLinks } = this;
    const { runsFrom, postingPlaces, postingValues } = this.blocks;
    sums.fill(0);
    for (let link = this.heads[block]!; link !== NO_LINK; link = nextLinks[link]!) {
      const run = linkRuns[link]!;
      const weight = linkWeights[link]!;
      const to = runsFrom[run + 1]!;
      for (let posting = runsFrom[run]!; posting < to; posting++) {
        const place = postingPlaces[posting]!;
        sums[place]! += gainOf(weight, postingValues[posting]!);
      }
    }
  }

  private reserve(more: number): void {
    const needed = this.links + more;
    if (needed <= this.linkRuns.length) return;
    const grown = <T extends Int32Array | Float64Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.linkRuns = grown(this.linkRuns, new Int32Array(2 * needed));
    this.linkWeights = grown(this.linkWeights, new Float64Array(2 * needed));
    this.nextLinks = grown(this.nextLinks, new Int32Array(2 * needed));
  }
}
