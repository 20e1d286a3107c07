import type { ItemTerms } from './item-terms';
import type { SideItem } from './market-side';
import { gainOf } from './text-index';

/** What the words of one item of a query add up to in the items of the other side, rare and common words apart. */
export class WordSums {
  /** By item: what the rare words shared with the query add up to; 0 for most. */
  readonly ofRare: Int32Array;
  /** The items that share a rare word, `count` of them. */
  readonly touched: Int32Array;
  count = 0;
  /** By number of a common word: what it counts in the query. */
  private readonly weights: Float64Array;
  /** The most that common words can add, in any item, and to each unit of an item's mass of them. */
  private most = 0;
  private heaviest = 0;

  constructor(
    private readonly terms: ItemTerms,
    itemCount: number,
  ) {
    this.ofRare = new Int32Array(itemCount);
    this.touched = new Int32Array(itemCount);
    this.weights = new Float64Array(terms.commonMost.length);
  }

  take({ terms: { ids }, values }: SideItem): void {
    const { ofRare, touched, weights } = this;
    const { postingsFrom, postingItems, postingValues, commonNumbers, commonMost } = this.terms;
    let count = 0;
    this.most = 0;
    this.heaviest = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      if (id >= commonNumbers.length) continue;
      const weight = values[at]!;
      const number = commonNumbers[id]!;
      if (number > 0) {
        weights[number] = weight;
        this.most += weight * commonMost[number]!;
        if (weight > this.heaviest) this.heaviest = weight;
        continue;
      }
      const to = postingsFrom[id + 1]!;
      for (let posting = postingsFrom[id]!; posting < to; posting++) {
        const gain = gainOf(weight, postingValues[posting]!);
        if (gain === 0) continue;
        const item = postingItems[posting]!;
        const sum = ofRare[item]!;
        if (sum === 0) touched[count++] = item;
        ofRare[item] = sum + gain;
      }
    }
    this.count = count;
  }

  /** Makes ready for the next item of a query. */
  forget({ terms: { ids } }: SideItem): void {
    const { ofRare, touched, count, weights } = this;
    const { commonNumbers } = this.terms;
    for (let at = 0; at < count; at++) ofRare[touched[at]!] = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      if (id < commonNumbers.length) weights[commonNumbers[id]!] = 0;
    }
  }

  /** The most that the common words can add in an item, and in any of a block. */
  commonCeiling(item: number): number {
    return Math.min(this.most, this.heaviest * this.terms.commonMass[item]!);
  }

  commonCeilingOfBlock(block: number): number {
    return Math.min(this.most, this.heaviest * this.terms.blockMass[block]!);
  }

  /** What all words that an item shares with the query add up to. */
  total(item: number): number {
    const { weights } = this;
    const { commonFrom, commonTerms, commonValues } = this.terms;
    const to = commonFrom[item + 1]!;
    let sum = this.ofRare[item]!;
    for (let at = commonFrom[item]!; at < to; at++) {
      const weight = weights[commonTerms[at]!]!;
      if (weight !== 0) sum += gainOf(weight, commonValues[at]!);
    }
    return sum;
  }
}
