import type { SectorSpace } from '../sector/sector-space';
import type { BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import { REACH_ROWS, type DensePart, type Reach } from './party-parts';

/** Most top-level sectors that are told apart; in a taxonomy with more, bounds are those for any sector. */
const MOST_ROOTS = 48;

/** Most that dense parts give with a supplier, by column of the buyer: in full, and what a buyer's own record halves. */
export interface SupplierCeilings {
  full: Float64Array;
  halved: Float64Array;
}

/** How a buyer turns a supplier's ceilings into its own: `full[column] + offset + factor * halved[column]`. */
export interface BuyerTerms {
  column: number;
  offset: number;
  /** 1, or 0.5 for a buyer with a record of its own. */
  factor: number;
}

/**
 * Ceilings of the dense parts. Buyers fall into columns by where their needs lie: below one top-level sector, in none, or
 * in several. The reach of a column is the farthest of its buyers', so that of a supplier's record only what lies there counts.
 */
export class PartyCeilings {
  readonly columns: number;
  private readonly reaches: Reach[];
  private readonly roots: number;
  private readonly rootOf: Int32Array;

  constructor(
    space: SectorSpace,
    private readonly parts: readonly DensePart[],
    buyers: Iterable<BuyerView>,
  ) {
    const tops = Int32Array.from({ length: space.size }, (_, sector) => space.ancestry(sector).at(-1) ?? sector);
    const roots = [...new Set(tops)];
    const columnOfRoot = new Map(roots.map((root, column) => [root, column]));
    this.rootOf = tops.map((root) => columnOfRoot.get(root) ?? 0);
    this.roots = roots.length > MOST_ROOTS ? 0 : roots.length;
    this.columns = this.roots + 2;
    this.reaches = Array.from({ length: this.columns }, () => reachOf(space.size, 0));
    this.reaches[this.columns - 1] = reachOf(space.size, 1);
    for (const buyer of buyers) widen(this.reaches[this.columnByNeeds(buyer)]!, buyer);
  }

  ofSupplier(supplier: CompiledParty): SupplierCeilings {
    const full = new Float64Array(this.columns);
    const halved = new Float64Array(this.columns);
    for (const part of this.parts) {
      const sums = part.recordHalf ? halved : full;
      const flat = part.bySector ? 0 : part.ceiling(supplier, this.reaches[this.columns - 1]!);
      for (let column = 0; column < this.columns; column++) {
        sums[column]! += part.bySector ? part.ceiling(supplier, this.reaches[column]!) : flat;
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

  /** A buyer that came later, and reaches farther than its column, goes with those that may reach anywhere. */
  private columnOf(buyer: BuyerView): number {
    const column = this.columnByNeeds(buyer);
    const reach = this.reaches[column]!;
    const isWithin = REACH_ROWS.every((row) => buyer[row].every((value, sector) => value <= reach[row][sector]!));
    return isWithin ? column : this.columns - 1;
  }

  private columnByNeeds({ needs }: BuyerView): number {
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

const reachOf = (sectors: number, value: number): Reach => {
  const row = (): Float64Array => new Float64Array(sectors).fill(value);
  return { kinship: row() };
};

function widen(reach: Reach, buyer: Reach): void {
  for (const name of REACH_ROWS) {
    const [row, own] = [reach[name], buyer[name]];
    for (let sector = 0; sector < row.length; sector++) if (own[sector]! > row[sector]!) row[sector] = own[sector]!;
  }
}
