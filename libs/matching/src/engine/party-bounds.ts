import type { SectorSpace } from '../sector/sector-space';
import type { BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import { BLOCK_SIZE, type ItemBlocks } from './item-blocks';
import type { Slot } from './market-side';
import type { DensePart } from './party-parts';

/** Most top-level sectors that are told apart; in a taxonomy with more, bounds are those for any sector. */
const MOST_ROOTS = 48;

/** Most that dense parts give with a supplier, by column of the buyer: in full, and what a buyer's own record halves. */
interface SupplierCeilings {
  full: Float64Array;
  halved: Float64Array;
}

/** How a buyer turns a supplier's ceilings into its own: `full[column] + offset + factor * halved[column]`. */
interface BuyerTerms {
  column: number;
  offset: number;
  factor: number;
}

/** For one query: the most that the organizations can give, by block and by owner. */
export interface QueryBounds {
  ofBlock: (block: number) => number;
  ofOwner: (owner: number) => number;
}

/**
 * Ceilings of the dense parts. Buyers fall into columns by where their needs lie: below one top-level sector, in none, or
 * in several; two sectors below different ones have nothing in common, so that only a supplier's record below that one counts.
 */
export class PartyCeilings {
  readonly columns: number;
  private readonly widest: Float64Array[] = [];
  private readonly roots: number;
  private readonly rootOf: Int32Array;

  constructor(
    space: SectorSpace,
    private readonly parts: readonly DensePart[],
  ) {
    this.rootOf = Int32Array.from({ length: space.size }, (_, sector) => space.ancestry(sector).at(-1) ?? sector);
    const roots = [...new Set(this.rootOf)];
    this.roots = roots.length > MOST_ROOTS ? 0 : roots.length;
    const columnOfRoot = new Map(roots.map((root, column) => [root, column]));
    this.rootOf = this.rootOf.map((root) => columnOfRoot.get(root) ?? 0);
    for (let root = 0; root < this.roots; root++) {
      this.widest.push(Float64Array.from(this.rootOf, (own) => (own === root ? 1 : 0)));
    }
    this.widest.push(new Float64Array(space.size), new Float64Array(space.size).fill(1));
    this.columns = this.widest.length;
  }

  ofSupplier(supplier: CompiledParty): SupplierCeilings {
    const full = new Float64Array(this.columns);
    const halved = new Float64Array(this.columns);
    for (const part of this.parts) {
      const sums = part.recordHalf ? halved : full;
      const flat = part.bySector ? 0 : part.ceiling(supplier, this.widest[this.columns - 1]!);
      for (let column = 0; column < this.columns; column++) {
        sums[column]! += part.bySector ? part.ceiling(supplier, this.widest[column]!) : flat;
      }
    }
    return { full, halved };
  }

  ofBuyer(buyer: BuyerView): BuyerTerms {
    let [offset, factor] = [0, 1];
    for (const { recordHalf } of this.parts) {
      const half = recordHalf?.(buyer.party);
      if (half === undefined) continue;
      offset += half;
      factor = 0.5;
    }
    return { column: this.columnOf(buyer), offset, factor };
  }

  private columnOf({ needs }: BuyerView): number {
    let found = -1;
    for (const { item } of needs) {
      for (const sector of item.sectors) {
        const root = this.rootOf[sector]!;
        if (this.roots === 0 || (found >= 0 && found !== root)) return this.columns - 1;
        found = root;
      }
    }
    return found < 0 ? this.columns - 2 : found;
  }
}

/** Bounds over blocks of offers, for one buyer after the other. */
export class SupplierBounds {
  private readonly full: Float64Array;
  private readonly halved: Float64Array;
  private readonly blockFull: Float64Array;
  private readonly blockHalved: Float64Array;

  constructor(
    private readonly ceilings: PartyCeilings,
    slots: readonly Slot<CompiledParty>[],
    private readonly blocks: ItemBlocks,
    given: readonly SupplierCeilings[],
  ) {
    const { columns } = ceilings;
    this.full = new Float64Array(slots.length * columns);
    this.halved = new Float64Array(slots.length * columns);
    for (const [at, { full, halved }] of given.entries()) {
      this.full.set(full, at * columns);
      this.halved.set(halved, at * columns);
    }
    this.blockFull = new Float64Array(blocks.count * columns);
    this.blockHalved = new Float64Array(blocks.count * columns);
    for (let item = 0; item < blocks.itemCount; item++) {
      const block = Math.floor(item / BLOCK_SIZE);
      const owner = blocks.owners[item]!;
      for (let column = 0; column < columns; column++) {
        raise(this.blockFull, block * columns + column, this.full[owner * columns + column]!);
        raise(this.blockHalved, block * columns + column, this.halved[owner * columns + column]!);
      }
    }
  }

  for(buyer: BuyerView): QueryBounds {
    const { columns } = this.ceilings;
    const { column, offset, factor } = this.ceilings.ofBuyer(buyer);
    const { full, halved, blockFull, blockHalved } = this;
    return {
      ofBlock: (block) =>
        blockFull[block * columns + column]! + offset + factor * blockHalved[block * columns + column]!,
      ofOwner: (owner) => full[owner * columns + column]! + offset + factor * halved[owner * columns + column]!,
    };
  }
}

/** Bounds over blocks of needs, for one supplier after the other. */
export class BuyerBounds {
  /** By number of the buyer. */
  private readonly terms: BuyerTerms[];
  /** By block: the distinct columns and factors of its buyers, each with its largest offset. */
  private readonly blockTerms: BuyerTerms[][];

  constructor(
    private readonly ceilings: PartyCeilings,
    slots: readonly Slot<BuyerView>[],
    blocks: ItemBlocks,
  ) {
    this.terms = slots.map(({ who }) => ceilings.ofBuyer(who));
    this.blockTerms = Array.from({ length: blocks.count }, () => []);
    for (let item = 0; item < blocks.itemCount; item++) {
      const terms = this.terms[blocks.owners[item]!]!;
      const known = this.blockTerms[Math.floor(item / BLOCK_SIZE)]!;
      const like = known.find(({ column, factor }) => column === terms.column && factor === terms.factor);
      if (like) like.offset = Math.max(like.offset, terms.offset);
      else known.push({ ...terms });
    }
  }

  for(supplier: CompiledParty): QueryBounds {
    const { full, halved } = this.ceilings.ofSupplier(supplier);
    const most = ({ column, offset, factor }: BuyerTerms): number => full[column]! + offset + factor * halved[column]!;
    return {
      ofBlock: (block) => this.blockTerms[block]!.reduce((highest, terms) => Math.max(highest, most(terms)), 0),
      ofOwner: (owner) => most(this.terms[owner]!),
    };
  }
}

function raise(values: Float64Array, at: number, value: number): void {
  if (value > values[at]!) values[at] = value;
}
