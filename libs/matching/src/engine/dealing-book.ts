import type { PastDealing } from '../profile';
import type { SectorSpace } from '../sector/sector-space';

/** Deals counted, in all and by sector index. */
export interface DealCount {
  deals: number;
  sectors: Map<number, number>;
}

const emptyCount = (): DealCount => ({ deals: 0, sectors: new Map() });

/** Who has dealt with whom before, from both ends. A supplier's record counts each buyer once a sector, so that one loyal customer does not make a reputation. */
export class DealingBook {
  private readonly pairs = new Map<string, Map<string, DealCount>>();
  private readonly records = new Map<string, DealCount>();
  private sectorsNamed = false;
  private readonly customers = new Map<string, Set<string>>();

  constructor(dealings: readonly PastDealing[], space: SectorSpace) {
    for (const dealing of dealings) {
      const { buyerOrganizationId: buyer, supplierOrganizationId: supplier, count = 1 } = dealing;
      if (!(count > 0) || !Number.isFinite(count)) continue;
      const sectors = (dealing.sectors ?? []).map((code) => space.indexOf(code)).filter((index) => index !== undefined);
      let partners = this.pairs.get(buyer);
      if (!partners) this.pairs.set(buyer, (partners = new Map<string, DealCount>()));
      let pair = partners.get(supplier);
      const record = this.records.get(supplier) ?? emptyCount();
      this.records.set(supplier, record);
      if (!pair) {
        partners.set(supplier, (pair = emptyCount()));
        record.deals++;
        const customers = this.customers.get(supplier) ?? new Set();
        this.customers.set(supplier, customers.add(buyer));
      }
      pair.deals += count;
      if (sectors.length > 0) this.sectorsNamed = true;
      for (const sector of sectors) {
        if (!pair.sectors.has(sector)) record.sectors.set(sector, (record.sectors.get(sector) ?? 0) + 1);
        pair.sectors.set(sector, (pair.sectors.get(sector) ?? 0) + count);
      }
    }
  }

  get isEmpty(): boolean {
    return this.pairs.size === 0;
  }

  /** Whether any dealing says what was dealt in. */
  get namesSectors(): boolean {
    return this.sectorsNamed;
  }

  suppliersOf(buyerOrganizationId: string): Iterable<string> {
    return this.pairs.get(buyerOrganizationId)?.keys() ?? [];
  }

  buyersOf(supplierOrganizationId: string): Iterable<string> {
    return this.customers.get(supplierOrganizationId) ?? [];
  }

  between(buyerOrganizationId: string, supplierOrganizationId: string): DealCount | undefined {
    return this.pairs.get(buyerOrganizationId)?.get(supplierOrganizationId);
  }

  /** The customers of every supplier that ever dealt. */
  allRecords(): Iterable<DealCount> {
    return this.records.values();
  }

  /** Customers of a supplier: `deals` is their number, `sectors` how many of them bought in each sector. */
  recordOf(supplierOrganizationId: string): DealCount | undefined {
    return this.records.get(supplierOrganizationId);
  }
}
