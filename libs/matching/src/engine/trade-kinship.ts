import type { SectorSpace } from '../sector/sector-space';
import type { DealCount } from './dealing-book';

/** Suppliers that two sectors are held to have apart from those that are counted: few in common by chance make no kin. */
const SHRINKAGE = 5;
/** A supplier in more sectors than this trades in everything, and tells nothing of any two of them. */
const MOST_SECTORS = 100;

/**
 * How near sectors are for a supplier's record: half by the tree (nearness to the third power, so that a cousin of the
 * sector is not taken for it), half by trade: the share of suppliers who sold in both, `n(a, b) / √((n(a) + 5) (n(b) + 5))`,
 * 1 for the same sector. Those who sell in a sector often sell in others far off in the tree: libraries buy standards and
 * databases from the same house.
 */
export class TradeKinship {
  private readonly sellers: Float64Array;
  private readonly together = new Map<number, Map<number, number>>();

  constructor(
    private readonly space: SectorSpace,
    records: Iterable<DealCount>,
  ) {
    this.sellers = new Float64Array(space.size);
    for (const { sectors } of records) {
      for (const a of sectors.keys()) this.sellers[a] = (this.sellers[a] ?? 0) + 1;
      if (sectors.size > MOST_SECTORS) continue;
      for (const a of sectors.keys()) {
        const row = this.together.get(a) ?? new Map<number, number>();
        this.together.set(a, row);
        for (const b of sectors.keys()) if (a !== b) row.set(b, (row.get(b) ?? 0) + 1);
      }
    }
  }

  /** Kinship of each sector, by index, with the nearest of some; 0 to 1. */
  row(sectors: Iterable<number>): Float64Array {
    const byTree = new Float64Array(this.space.size);
    const byTrade = new Float64Array(this.space.size);
    for (const sector of sectors) {
      const near = this.space.row(sector);
      for (let other = 0; other < near.length; other++) raise(byTree, other, (near[other] ?? 0) ** 3);
      for (const [other, both] of this.together.get(sector) ?? [])
        raise(byTrade, other, both / this.most(sector, other));
      byTrade[sector] = 1;
    }
    return byTree.map((value, sector) => (value + (byTrade[sector] ?? 0)) / 2);
  }

  private most(a: number, b: number): number {
    return Math.sqrt(((this.sellers[a] ?? 0) + SHRINKAGE) * ((this.sellers[b] ?? 0) + SHRINKAGE));
  }
}

function raise(row: Float64Array, at: number, value: number): void {
  if (value > (row[at] ?? 0)) row[at] = value;
}
