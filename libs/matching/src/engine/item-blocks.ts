import type { SideItem, Slot } from './market-side';

/** Items in a block, as a power of two. Smaller ones have tighter bounds, larger ones are fewer to look at. */
export const BLOCK_BITS = 6;
export const BLOCK_SIZE = 2 ** BLOCK_BITS;
const CURRENCY_BITS = 31;

/**
 * The items of one side of the market in blocks of items alike: of like sectors, and below that of like standing. Stands
 * as it was built; who was added later is not in it.
 */
export class ItemBlocks {
  readonly count: number;
  readonly itemCount: number;
  /** By place, in the order of the blocks. */
  readonly items: readonly SideItem[];
  /** By item, in the order of the blocks: its owner's number, its position among the owner's items, its set of sectors. */
  readonly owners: Int32Array;
  readonly positions: Int32Array;
  readonly sets: Int32Array;
  /** By item: currency (-1 for none), and logarithms of the amounts. */
  readonly currencies: Int32Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** By block: its distinct sets are `distinctSets` from `setsFrom[block]` to `setsFrom[block + 1]`. */
  readonly distinctSets: Int32Array;
  readonly setsFrom: Int32Array;
  /** By block: a bit for each currency (those beyond the 31st share theirs). */
  readonly currencyBits: Int32Array;
  private readonly currencyNumbers = new Map<string, number>();

  /** Items go into blocks by set of sectors, and within one by `standing` of their owner, the highest first. */
  constructor(slots: readonly Slot<unknown>[], standing: (slot: Slot<unknown>) => number) {
    const rows = slots.flatMap((slot) => {
      const stands = standing(slot);
      return slot.items.map((item, position) => ({ slot, item, position, stands, sector: item.item.sectors[0] ?? -1 }));
    });
    rows.sort(
      (a, b) =>
        a.sector - b.sector ||
        a.item.set - b.item.set ||
        b.stands - a.stands ||
        a.slot.number - b.slot.number ||
        a.position - b.position,
    );
    this.itemCount = rows.length;
    this.count = Math.ceil(rows.length / BLOCK_SIZE);
    this.items = rows.map(({ item }) => item);
    this.owners = Int32Array.from(rows, ({ slot }) => slot.number);
    this.positions = Int32Array.from(rows, ({ position }) => position);
    this.sets = Int32Array.from(rows, ({ item }) => item.set);
    this.currencies = Int32Array.from(rows, ({ item }) => this.numberCurrency(item.item.value?.currency));
    this.lows = Float64Array.from(rows, ({ item }) => item.item.value?.low ?? 0);
    this.highs = Float64Array.from(rows, ({ item }) => item.item.value?.high ?? 0);
    this.currencyBits = new Int32Array(this.count);
    this.setsFrom = new Int32Array(this.count + 1);
    const distinct: number[] = [];
    for (let block = 0; block < this.count; block++) {
      const from = block * BLOCK_SIZE;
      const sets = new Set(this.sets.subarray(from, from + BLOCK_SIZE));
      for (const set of sets) distinct.push(set);
      this.setsFrom[block + 1] = distinct.length;
      for (const currency of this.currencies.subarray(from, from + BLOCK_SIZE)) {
        if (currency >= 0) this.currencyBits[block] = (this.currencyBits[block] ?? 0) | bitOf(currency);
      }
    }
    this.distinctSets = Int32Array.from(distinct);
  }

  /** Number of a currency; -1 for none, and for one in which no item is. */
  currencyOf(currency: string | undefined): number {
    return currency === undefined ? -1 : (this.currencyNumbers.get(currency) ?? -1);
  }

  private numberCurrency(currency: string | undefined): number {
    if (currency === undefined) return -1;
    const known = this.currencyNumbers.get(currency) ?? this.currencyNumbers.size;
    this.currencyNumbers.set(currency, known);
    return known;
  }
}

/** The bit of a currency in a block's bits. */
export const bitOf = (currency: number): number => 1 << (currency % CURRENCY_BITS);
