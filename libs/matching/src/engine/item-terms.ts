import { BLOCK_SIZE, type ItemBlocks } from './item-blocks';

/**
 * A term is common when more items hold it than this times the root of their number: 900 of 4,000, 4,000 of 80,000. Reading
 * the list of a term costs what it is long, and leaving it out loosens the ceilings of all others; measured at four sizes.
 */
const COMMON_ROOTS = 14;
/** Common terms are numbered from 1 in 16 bits; should there ever be more, the rest count as rare. */
const MOST_COMMON = 2 ** 16 - 2;

/**
 * The terms of the items in blocks, read in two ways. Rare terms decide who comes near the top of a list, and each has a
 * short list of the items that hold it. Common ones are in a great many items and are worth little: each item has a list
 * of those, which is read only once the rest of it has come far enough.
 */
export class ItemTerms {
  /** By rare term: its postings lie from `postingsFrom[term]` to `postingsFrom[term + 1]`. */
  readonly postingsFrom: Int32Array;
  readonly postingItems: Int32Array;
  readonly postingValues: Float64Array;
  /** By term: its number among the common ones, counted from 1; 0 for a rare one. */
  readonly commonNumbers: Uint16Array;
  /** By number of a common term: the most that it counts in any item. */
  readonly commonMost: Float64Array;
  /** By item: its common terms lie from `commonFrom[item]` to `commonFrom[item + 1]`. */
  readonly commonFrom: Int32Array;
  readonly commonTerms: Uint16Array;
  readonly commonValues: Float64Array;
  /** By item, and the most by block: what all its common terms count together. */
  readonly commonMass: Float64Array;
  readonly blockMass: Float64Array;

  constructor({ items, count, itemCount }: ItemBlocks, termCount: number) {
    const holders = new Int32Array(termCount);
    for (const { terms } of items) for (const id of terms.ids) holders[id]!++;
    this.commonNumbers = numberCommon(holders, itemCount);
    this.postingsFrom = new Int32Array(termCount + 1);
    let commonPostings = 0;
    let commonCount = 0;
    for (let id = 0; id < termCount; id++) {
      const number = this.commonNumbers[id]!;
      if (number > 0) {
        commonPostings += holders[id]!;
        commonCount++;
      }
      this.postingsFrom[id + 1] = this.postingsFrom[id]! + (number > 0 ? 0 : holders[id]!);
    }
    const rarePostings = this.postingsFrom[termCount] ?? 0;
    this.postingItems = new Int32Array(rarePostings);
    this.postingValues = new Float64Array(rarePostings);
    this.commonMost = new Float64Array(commonCount + 1);
    this.commonFrom = new Int32Array(itemCount + 1);
    this.commonTerms = new Uint16Array(commonPostings);
    this.commonValues = new Float64Array(commonPostings);
    this.commonMass = new Float64Array(itemCount);
    this.blockMass = new Float64Array(count);
    this.dealOut(items);
  }

  private dealOut(items: ItemBlocks['items']): void {
    const next = this.postingsFrom.slice();
    let common = 0;
    for (const [at, { terms, values }] of items.entries()) {
      let mass = 0;
      for (let i = 0; i < terms.ids.length; i++) {
        const [id, value] = [terms.ids[i]!, values[i]!];
        const number = this.commonNumbers[id]!;
        if (number === 0) {
          const posting = next[id]!++;
          this.postingItems[posting] = at;
          this.postingValues[posting] = value;
          continue;
        }
        this.commonTerms[common] = number;
        this.commonValues[common++] = value;
        mass += value;
        if (value > this.commonMost[number]!) this.commonMost[number] = value;
      }
      this.commonFrom[at + 1] = common;
      this.commonMass[at] = mass;
      const block = Math.floor(at / BLOCK_SIZE);
      if (mass > this.blockMass[block]!) this.blockMass[block] = mass;
    }
  }
}

function numberCommon(holders: Int32Array, itemCount: number): Uint16Array {
  const least = COMMON_ROOTS * Math.sqrt(itemCount);
  const numbers = new Uint16Array(holders.length);
  let count = 0;
  for (let id = 0; id < holders.length; id++) {
    if (holders[id]! > least && count < MOST_COMMON) numbers[id] = ++count;
  }
  return numbers;
}
