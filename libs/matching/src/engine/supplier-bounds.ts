import type { BuyerView } from './buyer-view';
import { BLOCK_SIZE, type ItemBlocks } from './item-blocks';
import type { PartyCeilings, SupplierCeilings } from './party-ceilings';
import type { QueryBounds } from './pruned-search';

/** What the organizations give at most, over blocks of offers, for one buyer after the other. Column by column, so that a search reads one row. */
export class SupplierBounds {
  /** For buyers without a record of their own, and for those with one. */
  private readonly whole: Bounds;
  private readonly half: Bounds;

  /** `given` holds the ceilings of each supplier by its number. */
  constructor(
    private readonly ceilings: PartyCeilings,
    private readonly blocks: ItemBlocks,
    given: readonly SupplierCeilings[],
  ) {
    this.whole = boundsOf(blocks, ceilings.columns, given, 1);
    this.half = boundsOf(blocks, ceilings.columns, given, 0.5);
  }

  for(buyer: BuyerView): QueryBounds {
    const { column, offset, factor } = this.ceilings.ofBuyer(buyer);
    const { ofBlocks, ofItems } = factor === 1 ? this.whole : this.half;
    const [fromBlock, fromItem] = [column * this.blocks.count, column * this.blocks.itemCount];
    const own = Math.ceil(offset) + 1;
    return {
      ofBlock: (block) => ofBlocks[fromBlock + block]! + own,
      ofItem: (item) => ofItems[fromItem + item]! + own,
    };
  }
}

interface Bounds {
  ofBlocks: Int16Array;
  ofItems: Int16Array;
}

function boundsOf(blocks: ItemBlocks, columns: number, given: readonly SupplierCeilings[], factor: number): Bounds {
  const { count, itemCount, owners } = blocks;
  const ofBlocks = new Int16Array(columns * count);
  const ofItems = new Int16Array(columns * itemCount);
  for (let item = 0; item < itemCount; item++) {
    const { full, halved } = given[owners[item]!]!;
    const block = Math.floor(item / BLOCK_SIZE);
    for (let column = 0; column < columns; column++) {
      const bound = Math.ceil(full[column]! + factor * halved[column]!);
      ofItems[column * itemCount + item] = bound;
      if (bound > ofBlocks[column * count + block]!) ofBlocks[column * count + block] = bound;
    }
  }
  return { ofBlocks, ofItems };
}
