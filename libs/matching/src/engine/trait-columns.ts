import type { CompiledParty } from './compiled';
import type { ItemBlocks } from './item-blocks';
import type { TraitPart } from './party-parts';
import type { QueryTraits } from './pruned-search';

/** The traits of one side's organizations, numbered part by part, beside its items. */
export class TraitColumns {
  /** By part and item: number of the trait of the item's owner. */
  readonly columns: Uint32Array[];
  /** By part and number: somebody who has that trait. */
  private readonly bearers: CompiledParty[][];

  /** `parties` by number of the owner. */
  constructor(
    parts: readonly TraitPart[],
    private readonly blocks: ItemBlocks,
    parties: readonly CompiledParty[],
  ) {
    this.bearers = parts.map(() => []);
    this.columns = parts.map(({ traitOf }, part) => {
      const numbers = new Map<string, number>();
      const byParty = parties.map((party) => {
        const trait = traitOf(party);
        let number = numbers.get(trait);
        if (number === undefined) numbers.set(trait, (number = this.bearers[part]!.push(party) - 1));
        return number;
      });
      return Uint32Array.from(this.blocks.owners, (owner) => byParty[owner]!);
    });
  }

  /** `points` of a part with somebody who has the trait. */
  query(points: (part: number, other: CompiledParty) => number): QueryTraits {
    let most = 0;
    const tables = this.bearers.map((bearers, part) => {
      const table = Int16Array.from(bearers, (other) => points(part, other));
      most += table.reduce((a, b) => Math.max(a, b), 0);
      return table;
    });
    return { tables, most };
  }
}
