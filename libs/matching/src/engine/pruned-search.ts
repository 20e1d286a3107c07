import type { BestList } from './best-list';
import { BLOCK_BITS, bitOf, type ItemBlocks } from './item-blocks';
import type { ItemTerms } from './item-terms';
import type { SideItem } from './market-side';
import type { Query } from './query';
import type { TextPoints } from './text-points';
import { WordSums } from './word-sums';

/** Points to a bucket, as a power of two; the highest buckets come first. */
const BUCKET_BITS = 5;
const NO_LINK = -1;
/** Numbers kept for each item; a power of two, so that an item's lie together in memory. */
const FACTS = 4;
/** Items that are scored first, by their rough ceilings, and then by their close ones. */
const FIRST = 64;
const ROUNDS = [64, Number.POSITIVE_INFINITY];

/** One item of a query, with what does not change from candidate to candidate. */
interface Asked {
  query: Query;
  position: number;
  low: number;
  high: number;
  /** -1 for none. */
  currency: number;
  sectorPoints: Int32Array;
}

/**
 * Finds the best owners for a query without looking at all of them, and yet exactly. The items that share a rare word with
 * the query come through the lists of these words. Each gets a rough ceiling: what it shares, and the most that all else can
 * give in its block. Those with the highest are scored at once, so that the list fills with good ones early; of the others,
 * those whose rough ceiling reaches the worst place on the list get a close one, which only leaves open what common words
 * and the organizations' records give, and those that still reach it are scored. Items that share no rare word get one
 * ceiling together, block by block (after MaxScore, Turtle and Flood 1995, and block-max pruning, Ding and Suel 2011).
 */
export class PrunedSearch {
  private readonly words: WordSums;
  /** By item, side by side since they are read together: its set of sectors, its owner's combination of traits, its currency. */
  private readonly facts: Int32Array;
  /** By place among the items that share a rare word: the rough ceiling; -1 once it was scored. */
  private readonly rough: Int32Array;
  /** Items that may come on the list, with their close ceilings, and what of these does not rest on words. */
  private readonly candidates: Int32Array;
  private readonly ceilings: Int32Array;
  private readonly others: Int32Array;
  private candidateCount = 0;
  /** How many there are by bucket. */
  private readonly counts: Int32Array;
  /** By block: the most that all but the words give, and that the common words can add. */
  private readonly blockPoints: Int32Array;
  private readonly blockCommon: Float64Array;
  /** By block: the block that comes next in the same bucket; by bucket: the first one. */
  private readonly nextInBucket: Int32Array;
  private readonly buckets: Int32Array;

  constructor(
    private readonly blocks: ItemBlocks,
    terms: ItemTerms,
    private readonly text: TextPoints,
    /** By item: the combination of traits of its owner. */
    traits: Uint32Array,
    private readonly valueCeiling: number,
    mostPoints: number,
  ) {
    const { count, itemCount } = blocks;
    this.facts = new Int32Array(itemCount * FACTS);
    for (let item = 0; item < itemCount; item++) {
      this.facts.set([blocks.sets[item]!, traits[item]!, blocks.currencies[item]!], item * FACTS);
    }
    this.words = new WordSums(terms, itemCount);
    this.rough = new Int32Array(itemCount);
    this.candidates = new Int32Array(itemCount);
    this.ceilings = new Int32Array(itemCount);
    this.others = new Int32Array(itemCount);
    this.blockPoints = new Int32Array(count);
    this.blockCommon = new Float64Array(count);
    this.nextInBucket = new Int32Array(count);
    // Ceilings of several parts are rounded up, by a point or two each.
    this.buckets = new Int32Array(((mostPoints + 64) >> BUCKET_BITS) + 1);
    this.counts = new Int32Array(this.buckets.length);
  }

  /** Puts on the list whoever belongs there. Lists of queries with several items grow item by item. */
  run(query: Query, list: BestList): void {
    for (const [position, item] of query.items.entries()) {
      this.words.take(item);
      this.search(query, item, position, list);
      this.words.forget(item);
    }
  }

  private search(query: Query, { item, set }: SideItem, position: number, list: BestList): void {
    const asked: Asked = {
      query,
      position,
      low: item.value?.low ?? 0,
      high: item.value?.high ?? 0,
      sectorPoints: query.sectorPoints(set),
      currency: this.blocks.currencyOf(item.value?.currency),
    };
    this.boundBlocks(asked);
    this.boundRoughly();
    this.scoreFirst(asked, list);
    this.boundClosely(asked, list.threshold);
    this.scoreCandidates(asked, list);
    this.openBlocks(asked, list);
  }

  private boundBlocks({ query: { bounds, traits }, sectorPoints, currency }: Asked): void {
    const { blocks, words, blockPoints, blockCommon, valueCeiling } = this;
    const { setsFrom, distinctSets, currencyBits, count } = blocks;
    const { most } = traits;
    const currencyBit = currency < 0 ? 0 : bitOf(currency);
    for (let block = 0; block < count; block++) {
      let points = 0;
      const to = setsFrom[block + 1]!;
      for (let at = setsFrom[block]!; at < to; at++) {
        const own = sectorPoints[distinctSets[at]!]!;
        if (own > points) points = own;
      }
      points += most + bounds.ofBlock(block);
      if ((currencyBits[block]! & currencyBit) !== 0) points += valueCeiling;
      blockPoints[block] = points;
      blockCommon[block] = words.commonCeilingOfBlock(block);
    }
  }

  private boundRoughly(): void {
    const { text, blockPoints, blockCommon, rough, counts } = this;
    const { ofRare, touched, count } = this.words;
    counts.fill(0);
    for (let at = 0; at < count; at++) {
      const item = touched[at]!;
      const block = item >> BLOCK_BITS;
      const points = blockPoints[block]! + text.ceiling(ofRare[item]! + blockCommon[block]!);
      rough[at] = points;
      counts[points >> BUCKET_BITS]!++;
    }
  }

  private scoreFirst(asked: Asked, list: BestList): void {
    const { rough } = this;
    const { touched, count } = this.words;
    const least = this.reach(FIRST, this.counts.length) << BUCKET_BITS;
    for (let at = 0; at < count; at++) {
      if (rough[at]! < least) continue;
      rough[at] = -1;
      this.score(touched[at]!, this.pointsWithoutWords(touched[at]!, 0, asked), asked, list);
    }
  }

  /** The bucket down to which, from another one, there are so many. */
  private reach(wanted: number, from: number): number {
    const { counts } = this;
    let [bucket, reached] = [from, 0];
    while (bucket > 0 && reached < wanted) reached += counts[--bucket]!;
    return bucket;
  }

  private boundClosely(asked: Asked, threshold: number): void {
    const { text, words, rough, candidates, ceilings, others, counts } = this;
    const { ofRare, touched, count } = words;
    counts.fill(0);
    let found = 0;
    for (let at = 0; at < count; at++) {
      if (rough[at]! < threshold) continue;
      const item = touched[at]!;
      const ofWords = text.ceiling(ofRare[item]! + words.commonCeiling(item));
      const ofOthers = this.pointsWithoutWords(item, threshold - ofWords, asked);
      const points = ofWords + ofOthers;
      if (points < threshold) continue;
      candidates[found] = item;
      others[found] = ofOthers;
      ceilings[found++] = points;
      counts[points >> BUCKET_BITS]!++;
    }
    this.candidateCount = found;
  }

  /**
   * All points of an item but those of words; for the organizations' dense parts, the most that they can give. Where it is
   * plain that they do not reach `needed`, something below it.
   */
  private pointsWithoutWords(
    item: number,
    needed: number,
    { query, sectorPoints, currency, low, high }: Asked,
  ): number {
    const { facts, blocks } = this;
    const at = item * FACTS;
    const points = sectorPoints[facts[at]!]! + query.traits.table[facts[at + 1]!]! + query.bounds.ofItem(item);
    if (currency < 0 || facts[at + 2] !== currency || points + this.valueCeiling < needed) return points;
    return points + query.valuePoints(low, high, blocks.lows[item]!, blocks.highs[item]!);
  }

  private scoreCandidates(asked: Asked, list: BestList): void {
    const { candidates, candidateCount, ceilings, others, counts } = this;
    let upper = Number.POSITIVE_INFINITY;
    let bucket = counts.length;
    for (const goal of ROUNDS) {
      bucket = this.reach(goal, bucket);
      const lower = bucket << BUCKET_BITS;
      for (let at = 0; at < candidateCount; at++) {
        const ceiling = ceilings[at]!;
        if (ceiling < upper && ceiling >= lower && ceiling >= list.threshold) {
          this.score(candidates[at]!, others[at]!, asked, list);
        }
      }
      if (lower <= list.threshold) return;
      upper = lower;
    }
  }

  /** Blocks from the highest ceiling down, for their items that share no rare word with the query. */
  private openBlocks(asked: Asked, list: BestList): void {
    const { blocks, text, blockPoints, blockCommon, buckets, nextInBucket } = this;
    buckets.fill(NO_LINK);
    for (let block = 0; block < blocks.count; block++) {
      const points = blockPoints[block]! + text.ceiling(blockCommon[block]!);
      if (points < list.threshold) continue;
      blockPoints[block] = points;
      const bucket = points >> BUCKET_BITS;
      nextInBucket[block] = buckets[bucket]!;
      buckets[bucket] = block;
    }
    for (let bucket = buckets.length - 1; bucket >= 0; bucket--) {
      for (let block = buckets[bucket]!; block !== NO_LINK; block = nextInBucket[block]!) {
        if (blockPoints[block]! >= list.threshold) this.open(block, asked, list);
      }
    }
  }

  private open(block: number, asked: Asked, list: BestList): void {
    const { text, words } = this;
    const last = Math.min((block + 1) << BLOCK_BITS, this.blocks.itemCount);
    for (let item = block << BLOCK_BITS; item < last; item++) {
      if (words.ofRare[item] !== 0) continue;
      const needed = list.threshold - text.ceiling(words.commonCeiling(item));
      const others = this.pointsWithoutWords(item, needed, asked);
      if (others >= needed) this.score(item, others, asked, list);
    }
  }

  /** Scores one item; `others` are its points without words, the organizations' dense parts at their ceiling. */
  private score(item: number, others: number, { query, position }: Asked, list: BestList): void {
    const { blocks } = this;
    const least = others + this.text.points(this.words.total(item));
    if (least < list.threshold) return;
    const owner = blocks.owners[item]!;
    const ofParties = query.partyPoints(owner);
    if (ofParties < 0) return;
    const points = least - query.bounds.ofItem(item) + ofParties;
    if (points < list.threshold) return;
    list.offer(owner, query.orderOf(owner), points, query.note(position, blocks.positions[item]!));
  }
}
