import type { Match } from '../match';

/** Each match made once, though it may stand in the list of the buyer and in that of the supplier. */
export class MatchStore {
  private readonly made = new Map<number, Match[]>();

  constructor(
    private readonly supplierCount: number,
    private readonly make: (buyerAt: number, supplierAt: number, note: number) => Match[],
  ) {}

  /** The match of a buyer and a supplier by their positions; a list of one, or of none where there is no such pair. */
  get(buyerAt: number, supplierAt: number, note: number): Match[] {
    const key = buyerAt * this.supplierCount + supplierAt;
    let found = this.made.get(key);
    if (found === undefined) {
      found = this.make(buyerAt, supplierAt, note);
      this.made.set(key, found);
    }
    return found;
  }
}
