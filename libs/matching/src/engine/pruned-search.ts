import type { BestList } from './best-list';
import { BLOCK_BITS, bitOf, type ItemBlocks } from './item-blocks';
import type { ItemTerms } from './item-terms';
import type { SideItem } from './market-side';
import { gainOf } from './text-index';
import type { TextPoints } from './text-points';

/** Points to a bucket of blocks; blocks are taken from the highest bucket down. */
const BUCKET_POINTS = 32;
const NO_LINK = -1;
/** Candidates that are scored in the first rounds, by their ceilings. */
const ROUNDS = [64, 256, Number.POSITIVE_INFINITY];

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

/** One item of a query, with what does not change from candidate to candidate. */
interface Asked {
  query: Query;
  position: number;
  value: { low: number; high: number } | undefined;
  /** -1 for none. */
  currency: number;
  sectorPoints: Int32Array;
}

/**
 * Finds the best owners for a query without looking at all of them, and yet exactly. The items that share a rare word with
 * the query come through the lists of these words; each gets a ceiling from what it shares, the most that common words can
 * add, and the most that its other parts can give. The others get one together, block by block. Whatever has the highest
 * ceiling is scored first, so that the list fills with good ones early, and the search ends when no ceiling reaches the
 * worst place on it (after MaxScore, Turtle and Flood 1995, and block-max pruning, Ding and Suel 2011).
 */
export class PrunedSearch {
  /** By item: what the rare words shared with the query add up to; 0 for most. */
  private readonly sums: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** Items that may come on the list, with their ceilings, and how many of them there are by bucket. */
  private readonly candidates: Int32Array;
  private readonly ceilings: Int32Array;
  private readonly counts: Int32Array;
  private candidateCount = 0;
  /** By block: its ceiling, and the block that comes next in the same bucket. */
  private readonly blockPoints: Int32Array;
  private readonly nextInBucket: Int32Array;
  private readonly buckets: Int32Array;
  /** By common term: what it counts in the query. */
  private readonly commonWeights: Float64Array;
  /** The most that common words can add, in any item, and to each unit of an item's mass of them. */
  private commonMost = 0;
  private commonHeaviest = 0;

  constructor(
    private readonly blocks: ItemBlocks,
    private readonly terms: ItemTerms,
    private readonly text: TextPoints,
    /** By part that rests on traits: the trait of each item's owner. */
    private readonly traits: readonly Uint32Array[],
    private readonly valueCeiling: number,
    mostPoints: number,
  ) {
    const { count, itemCount } = blocks;
    this.sums = new Int32Array(itemCount);
    this.touched = new Int32Array(itemCount);
    this.candidates = new Int32Array(itemCount);
    this.ceilings = new Int32Array(itemCount);
    this.nextInBucket = new Int32Array(count);
    this.buckets = new Int32Array(Math.floor(mostPoints / BUCKET_POINTS) + 2);
    this.counts = new Int32Array(this.buckets.length);
    this.blockPoints = new Int32Array(count);
    this.commonWeights = new Float64Array(terms.commonMost.length);
  }

  /** Puts on the list whoever belongs there. Lists of queries with several items grow item by item. */
  run(query: Query, list: BestList): void {
    for (const [position, item] of query.items.entries()) {
      this.takeWords(item);
      this.search(query, item, position, list);
      this.forgetWords(item);
    }
  }

  /** Sums up the rare words of an item of the query, and notes the common ones. */
  private takeWords({ terms: { ids }, values }: SideItem): void {
    const { sums, touched, commonWeights } = this;
    const { postingsFrom, postingItems, postingValues, commonNumbers, commonMost } = this.terms;
    let count = 0;
    this.commonMost = 0;
    this.commonHeaviest = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      if (id >= commonNumbers.length) continue;
      const weight = values[at]!;
      const number = commonNumbers[id]!;
      if (number > 0) {
        commonWeights[number] = weight;
        this.commonMost += weight * commonMost[number]!;
        if (weight > this.commonHeaviest) this.commonHeaviest = weight;
        continue;
      }
      const to = postingsFrom[id + 1]!;
      for (let posting = postingsFrom[id]!; posting < to; posting++) {
        const gain = gainOf(weight, postingValues[posting]!);
        if (gain === 0) continue;
        const item = postingItems[posting]!;
        const sum = sums[item]!;
        if (sum === 0) touched[count++] = item;
        sums[item] = sum + gain;
      }
    }
    this.touchedCount = count;
  }

  private forgetWords({ terms: { ids } }: SideItem): void {
    const { sums, touched, touchedCount, commonWeights } = this;
    for (let at = 0; at < touchedCount; at++) sums[touched[at]!] = 0;
    const { commonNumbers } = this.terms;
    for (const id of ids) if (id < commonNumbers.length) commonWeights[commonNumbers[id]!] = 0;
  }

  private search(query: Query, item: SideItem, position: number, list: BestList): void {
    const { blocks } = this;
    const asked: Asked = {
      query,
      position,
      value: item.item.value,
      sectorPoints: query.sectorPoints(item.set),
      currency: blocks.currencyOf(item.item.value?.currency),
    };
    this.boundBlocks(asked);
    this.boundTouched(asked, list.threshold);
    this.scoreTouched(asked, list);
    this.openBlocks(asked, list);
  }

  /** The most that all but the words give in each block. */
  private boundBlocks({ query: { bounds, traits }, sectorPoints, currency }: Asked): void {
    const { blocks, blockPoints, valueCeiling } = this;
    const { setsFrom, distinctSets, currencyBits, count } = blocks;
    const { most } = traits;
    const currencyBit = currency < 0 ? 0 : bitOf(currency);
    for (let block = 0; block < count; block++) {
      let points = 0;
      for (let at = setsFrom[block]!; at < setsFrom[block + 1]!; at++) {
        const own = sectorPoints[distinctSets[at]!]!;
        if (own > points) points = own;
      }
      points += most + bounds.ofBlock(block);
      if ((currencyBits[block]! & currencyBit) !== 0) points += valueCeiling;
      blockPoints[block] = points;
    }
  }

  /** Ceilings of the items that share a rare word with the query; those that reach the threshold stay as candidates. */
  private boundTouched({ query: { bounds, traits }, sectorPoints, currency }: Asked, threshold: number): void {
    const { blocks, text, blockPoints, sums, touched, touchedCount, valueCeiling, commonMost, commonHeaviest } = this;
    const { candidates, ceilings, counts } = this;
    const { sets, currencies } = blocks;
    const { commonMass } = this.terms;
    const { most } = traits;
    counts.fill(0);
    let found = 0;
    for (let at = 0; at < touchedCount; at++) {
      const item = touched[at]!;
      const ofText = text.ceiling(sums[item]! + Math.min(commonMost, commonHeaviest * commonMass[item]!));
      if (ofText + blockPoints[item >> BLOCK_BITS]! < threshold) continue;
      let points = ofText + sectorPoints[sets[item]!]! + bounds.ofItem(item) + most;
      if (currency >= 0 && currencies[item] === currency) points += valueCeiling;
      if (points < threshold) continue;
      candidates[found] = item;
      ceilings[found++] = points;
      counts[this.bucketOf(points)]!++;
    }
    this.candidateCount = found;
  }

  /** Scores the candidates, first a few with the highest ceilings, so that they leave few of the others. */
  private scoreTouched(asked: Asked, list: BestList): void {
    const { candidates, candidateCount, ceilings, counts } = this;
    let upper = Number.POSITIVE_INFINITY;
    let bucket = counts.length;
    let reached = 0;
    for (const goal of ROUNDS) {
      while (bucket > 0 && reached < goal) reached += counts[--bucket]!;
      const lower = bucket * BUCKET_POINTS;
      for (let at = 0; at < candidateCount; at++) {
        const ceiling = ceilings[at]!;
        if (ceiling < upper && ceiling >= lower && ceiling >= list.threshold) {
          this.score(candidates[at]!, ceiling, asked, list);
        }
      }
      if (lower <= list.threshold) return;
      upper = lower;
    }
  }

  /** Blocks from the highest ceiling down, for their items that share no rare word with the query. */
  private openBlocks(asked: Asked, list: BestList): void {
    const { blocks, text, blockPoints, buckets, nextInBucket, commonMost, commonHeaviest } = this;
    const { blockMass } = this.terms;
    buckets.fill(NO_LINK);
    for (let block = 0; block < blocks.count; block++) {
      const points = blockPoints[block]! + text.ceiling(Math.min(commonMost, commonHeaviest * blockMass[block]!));
      if (points < list.threshold) continue;
      blockPoints[block] = points;
      const bucket = this.bucketOf(points);
      nextInBucket[block] = buckets[bucket]!;
      buckets[bucket] = block;
    }
    for (let bucket = buckets.length - 1; bucket >= 0; bucket--) {
      for (let block = buckets[bucket]!; block !== NO_LINK; block = nextInBucket[block]!) {
        if (blockPoints[block]! >= list.threshold) this.open(block, asked, list);
      }
    }
  }

  private bucketOf(points: number): number {
    return Math.min(Math.floor(points / BUCKET_POINTS), this.buckets.length - 1);
  }

  /** Scores the items of a block that share no rare word with the query, as far as their own ceilings reach. */
  private open(block: number, asked: Asked, list: BestList): void {
    const { blocks, text, sums, valueCeiling, commonMost, commonHeaviest } = this;
    const { sectorPoints, currency, query } = asked;
    const { sets, currencies, itemCount } = blocks;
    const { commonMass } = this.terms;
    const { bounds } = query;
    const { most } = query.traits;
    const last = Math.min((block + 1) << BLOCK_BITS, itemCount);
    for (let at = block << BLOCK_BITS; at < last; at++) {
      if (sums[at] !== 0) continue;
      let points = sectorPoints[sets[at]!]! + bounds.ofItem(at) + most;
      points += text.ceiling(Math.min(commonMost, commonHeaviest * commonMass[at]!));
      if (currency >= 0 && currencies[at] === currency) points += valueCeiling;
      if (points >= list.threshold) this.score(at, points, asked, list);
    }
  }

  /** Scores one item, part by part as long as its ceiling reaches. */
  private score(at: number, least: number, asked: Asked, list: BestList): void {
    const { blocks, text, valueCeiling } = this;
    const { query, currency, value, sectorPoints } = asked;
    const { threshold } = list;
    const { tables, most } = query.traits;
    let points = sectorPoints[blocks.sets[at]!]!;
    let ceiling = least - most;
    for (let trait = 0; trait < tables.length; trait++) {
      const own = tables[trait]![this.traits[trait]![at]!]!;
      ceiling += own;
      points += own;
    }
    if (ceiling < threshold) return;
    if (currency >= 0 && blocks.currencies[at] === currency) {
      const own = query.valuePoints(value?.low ?? 0, value?.high ?? 0, blocks.lows[at]!, blocks.highs[at]!);
      points += own;
      ceiling += own - valueCeiling;
      if (ceiling < threshold) return;
    }
    points += text.points(this.sums[at]! + this.sumCommon(at));
    if (points + query.bounds.ofItem(at) < threshold) return;
    const owner = blocks.owners[at]!;
    const ofParties = query.partyPoints(owner);
    if (ofParties < 0 || points + ofParties < threshold) return;
    list.offer(owner, query.orderOf(owner), points + ofParties, query.note(asked.position, blocks.positions[at]!));
  }

  /** What the common words that an item shares with the query add up to. */
  private sumCommon(item: number): number {
    const { commonWeights } = this;
    const { commonFrom, commonTerms, commonValues } = this.terms;
    const to = commonFrom[item + 1]!;
    let sum = 0;
    for (let at = commonFrom[item]!; at < to; at++) {
      const weight = commonWeights[commonTerms[at]!]!;
      if (weight !== 0) sum += gainOf(weight, commonValues[at]!);
    }
    return sum;
  }
}
