import type { BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import { BLOCK_SIZE, type ItemBlocks } from './item-blocks';
import type { Slot } from './market-side';
import type { PartyCeilings } from './party-ceilings';
import type { QueryBounds } from './pruned-search';

/** What the organizations give at most, over blocks of needs, for one supplier after the other. */
export class BuyerBounds {
  /** By item: its kind (twice the column, and one more for a buyer with a record of its own), and what that record gives. */
  private readonly kinds: Uint8Array;
  private readonly offsets: Int16Array;
  /** By block, a run each: the kinds in it, with the most that a record gives there. */
  private readonly runsFrom: Int32Array;
  private readonly runKinds: Uint8Array;
  private readonly runOffsets: Int16Array;

  constructor(
    private readonly ceilings: PartyCeilings,
    slots: readonly Slot<BuyerView>[],
    blocks: ItemBlocks,
  ) {
    this.kinds = new Uint8Array(blocks.itemCount);
    this.offsets = new Int16Array(blocks.itemCount);
    for (let item = 0; item < blocks.itemCount; item++) {
      const { column, offset, factor } = ceilings.ofBuyer(slots[blocks.owners[item]!]!.who);
      this.kinds[item] = 2 * column + (factor === 1 ? 0 : 1);
      this.offsets[item] = Math.ceil(offset);
    }
    const runs: [kind: number, offset: number][] = [];
    this.runsFrom = new Int32Array(blocks.count + 1);
    for (let block = 0; block < blocks.count; block++) {
      const most = new Map<number, number>();
      const last = Math.min((block + 1) * BLOCK_SIZE, blocks.itemCount);
      for (let item = block * BLOCK_SIZE; item < last; item++) {
        const kind = this.kinds[item]!;
        most.set(kind, Math.max(most.get(kind) ?? 0, this.offsets[item]!));
      }
      runs.push(...most);
      this.runsFrom[block + 1] = runs.length;
    }
    this.runKinds = Uint8Array.from(runs, ([kind]) => kind);
    this.runOffsets = Int16Array.from(runs, ([, offset]) => offset);
  }

  for(supplier: CompiledParty): QueryBounds {
    const { full, halved } = this.ceilings.ofSupplier(supplier);
    const most = Int32Array.from({ length: 2 * full.length }, (_, kind) => {
      const column = kind >> 1;
      return Math.ceil(full[column]! + (kind % 2 === 0 ? 1 : 0.5) * halved[column]!) + 1;
    });
    const { kinds, offsets, runsFrom, runKinds, runOffsets } = this;
    return {
      ofBlock: (block) => {
        let highest = 0;
        for (let run = runsFrom[block]!; run < runsFrom[block + 1]!; run++) {
          const bound = most[runKinds[run]!]! + runOffsets[run]!;
          if (bound > highest) highest = bound;
        }
        return highest;
      },
      ofItem: (item) => most[kinds[item]!]! + offsets[item]!,
    };
  }
}
