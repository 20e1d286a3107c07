import type { ComplementTable } from '../sector/complement-table';
import type { SectorSpace } from '../sector/sector-space';
import type { CompiledItem, CompiledParty } from './compiled';
import type { TextIndex } from './text-index';
import type { TradeKinship } from './trade-kinship';

export interface NeedView {
  item: CompiledItem;
  termWeights: Float64Array;
  /** Nearness of each sector, by index, to the nearest sector of the need. */
  nearness: Float64Array;
}

/** A buyer with everything that does not depend on the supplier worked out. */
export interface BuyerView {
  party: CompiledParty;
  needs: NeedView[];
  /** Nearness of each sector to the nearest sector of any need. */
  nearness: Float64Array;
  /** Kinship of each sector with those of any need, for the record of a supplier. */
  kinship: Float64Array;
  /** How far a supplier in each sector serves the buyer's own sectors. */
  complement: Float64Array;
}

/** Makes views; rows of equal sets of sectors are made once and shared. */
export class BuyerViews {
  private readonly rows = new Map<string, Float64Array>();
  private readonly kinshipRows = new Map<string, Float64Array>();
  private readonly complementRows = new Map<string, Float64Array>();

  constructor(
    private readonly space: SectorSpace,
    private readonly complements: ComplementTable,
    private readonly text: TextIndex,
    private readonly kinship: TradeKinship,
  ) {}

  of(party: CompiledParty): BuyerView {
    const all = [...new Set(party.items.flatMap((item) => [...item.sectors]))].sort((a, b) => a - b);
    return {
      party,
      needs: party.items.map((item) => ({
        item,
        termWeights: this.text.weightsOf(item.terms),
        nearness: this.nearnessTo(item.sectors),
      })),
      nearness: this.nearnessTo(Int32Array.from(all)),
      kinship: this.kinshipWith(all),
      complement: this.complementTo(party.ownSectors),
    };
  }

  private nearnessTo(sectors: Int32Array): Float64Array {
    const key = sectors.join();
    let row = this.rows.get(key);
    if (row === undefined) {
      row = new Float64Array(this.space.size);
      for (const sector of sectors) {
        const own = this.space.row(sector);
        for (let i = 0; i < row.length; i++) row[i] = Math.max(row[i] ?? 0, own[i] ?? 0);
      }
      this.rows.set(key, row);
    }
    return row;
  }

  private kinshipWith(sectors: readonly number[]): Float64Array {
    const key = sectors.join();
    let row = this.kinshipRows.get(key);
    if (row === undefined) this.kinshipRows.set(key, (row = this.kinship.row(sectors)));
    return row;
  }

  private complementTo(sectors: Int32Array): Float64Array {
    const key = sectors.join();
    let row = this.complementRows.get(key);
    if (row === undefined) {
      row = new Float64Array(this.space.size);
      if (!this.complements.isEmpty) {
        for (const to of sectors) {
          for (let from = 0; from < row.length; from++) {
            row[from] = Math.max(row[from] ?? 0, this.complements.weight(from, to));
          }
        }
      }
      this.complementRows.set(key, row);
    }
    return row;
  }
}
