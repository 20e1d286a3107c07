import type { CompiledItem, CompiledParty } from './compiled';

/** A supplier in the table; `number` is its row among suppliers, `firstOffer` the number of its first offer. */
export interface SupplierSlot {
  number: number;
  party: CompiledParty;
  firstOffer: number;
}

/**
 * All offers in columns, in the order in which they were put in. A changed supplier is put in again under new numbers;
 * its old rows stay and belong to nobody.
 */
export class OfferTable {
  readonly owner: number[] = [];
  readonly sectorSet: number[] = [];
  readonly currency: number[] = [];
  readonly low: number[] = [];
  readonly high: number[] = [];
  /** Distinct sets of sectors; many offers share one. */
  readonly sectorSets: Int32Array[] = [];
  private readonly setNumbers = new Map<string, number>();
  private readonly currencies = new Map<string, number>();
  private suppliers = 0;

  get offerCount(): number {
    return this.owner.length;
  }

  get supplierCount(): number {
    return this.suppliers;
  }

  add(party: CompiledParty): SupplierSlot {
    const slot = { number: this.suppliers++, party, firstOffer: this.owner.length };
    for (const item of party.items) this.addOffer(slot.number, item);
    return slot;
  }

  /** Number of a currency, -1 for one that no offer is in. */
  currencyNumber(currency: string): number {
    return this.currencies.get(currency) ?? -1;
  }

  private addOffer(owner: number, { sectors, value }: CompiledItem): void {
    const key = sectors.join();
    let set = this.setNumbers.get(key);
    if (set === undefined) {
      set = this.sectorSets.push(sectors) - 1;
      this.setNumbers.set(key, set);
    }
    let currency = -1;
    if (value) {
      currency = this.currencies.get(value.currency) ?? this.currencies.size;
      this.currencies.set(value.currency, currency);
    }
    this.owner.push(owner);
    this.sectorSet.push(set);
    this.currency.push(currency);
    this.low.push(value?.low ?? 0);
    this.high.push(value?.high ?? 0);
  }
}
