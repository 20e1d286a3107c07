import type { SideItem, Slot } from './market-side';

/** Items in a block. Smaller ones have tighter bounds, larger ones are fewer to look at. */
export const BLOCK_SIZE = 64;
const CURRENCY_BITS = 31;

/**
 * The items of one side of the market in blocks of items alike, with an inverted index over them: for each term, the blocks
 * that hold it, with the most that it counts there, and below each block its items (Ding and Suel 2011). Stands as it was
 * built; who was added later is not in it.
 */
export class ItemBlocks {
  readonly count: number;
  readonly itemCount: number;
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
  /** By term: its entries, one a block, lie from `entriesFrom[term]` to `entriesFrom[term + 1]`. */
  readonly entriesFrom: Int32Array;
  readonly entryBlocks: Int32Array;
  readonly entryMost: Float64Array;
  /** By entry: the run of its postings; by run: they lie from here to where those of the next one begin. */
  readonly entryRuns: Int32Array;
  readonly runsFrom: Int32Array;
  /** By posting: position of the item in its block, and what the term counts there. */
  readonly postingPlaces: Uint8Array;
  readonly postingValues: Float64Array;
  private readonly currencyNumbers = new Map<string, number>();

  /** Items go into blocks by set of sectors, and within one by `standing` of their owner, the highest first. */
  constructor(slots: readonly Slot<unknown>[], termCount: number, standing: (slot: Slot<unknown>) => number) {
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
    const n = rows.length;
    this.itemCount = n;
    this.count = Math.ceil(n / BLOCK_SIZE);
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

    const entriesOf = new Int32Array(termCount + 1);
    const lastBlock = new Int32Array(termCount).fill(-1);
    let postings = 0;
    for (let at = 0; at < n; at++) {
      const block = Math.floor(at / BLOCK_SIZE);
      const { ids } = rows[at]!.item.terms;
      postings += ids.length;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (lastBlock[id] === block) continue;
        lastBlock[id] = block;
        entriesOf[id + 1]!++;
      }
    }
    for (let id = 0; id < termCount; id++) entriesOf[id + 1]! += entriesOf[id]!;
    const entryCount = entriesOf[termCount] ?? 0;
    this.entriesFrom = entriesOf;
    this.entryBlocks = new Int32Array(entryCount);
    this.entryMost = new Float64Array(entryCount);
    this.entryRuns = new Int32Array(entryCount);
    this.runsFrom = new Int32Array(entryCount + 1);
    this.postingPlaces = new Uint8Array(postings);
    this.postingValues = new Float64Array(postings);
    this.dealOut(
      rows.map(({ item }) => item),
      termCount,
    );
  }

  /** Runs of postings lie block by block, so that opening a block reads one stretch of memory. */
  private dealOut(items: readonly SideItem[], termCount: number): void {
    const nextEntry = this.entriesFrom.slice();
    const held = new Int32Array(termCount);
    const runOf = new Int32Array(termCount);
    let [run, posting] = [0, 0];
    for (let block = 0; block < this.count; block++) {
      const own = items.slice(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE);
      const terms: number[] = [];
      for (const { terms: vector } of own) {
        for (let i = 0; i < vector.ids.length; i++) if (held[vector.ids[i]!]!++ === 0) terms.push(vector.ids[i]!);
      }
      const next = new Int32Array(terms.length);
      const firstRun = run;
      for (const id of terms) {
        const entry = nextEntry[id]!++;
        this.entryBlocks[entry] = block;
        this.entryRuns[entry] = run;
        runOf[id] = run;
        next[run - firstRun] = posting;
        this.runsFrom[run++] = posting;
        posting += held[id]!;
        held[id] = 0;
      }
      for (let place = 0; place < own.length; place++) {
        const { terms: vector, values } = own[place]!;
        for (let i = 0; i < vector.ids.length; i++) {
          const id = vector.ids[i]!;
          const at = next[runOf[id]! - firstRun]!++;
          const value = values[i]!;
          const entry = nextEntry[id]! - 1;
          if (value > this.entryMost[entry]!) this.entryMost[entry] = value;
          this.postingPlaces[at] = place;
          this.postingValues[at] = value;
        }
      }
    }
    this.runsFrom[run] = posting;
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
