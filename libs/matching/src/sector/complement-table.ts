import type { Complement } from '../taxonomy/taxonomy';
import type { SectorSpace } from './sector-space';

/** What a level of the tree costs when the table speaks only of the sector above. */
const DISCOUNT_PER_LEVEL = 0.7;

/** Who supplies whom, looked up by sector index; a sector without an entry of its own inherits from above, at a discount. */
export class ComplementTable {
  private readonly weights = new Map<number, number>();
  private readonly cache = new Map<number, number>();

  constructor(
    private readonly space: SectorSpace,
    complements: readonly Complement[] = [],
  ) {
    for (const { from, to, weight } of complements) {
      const [a, b] = [space.indexOf(from), space.indexOf(to)];
      if (a === undefined || b === undefined || !(weight > 0)) continue;
      const key = this.key(a, b);
      this.weights.set(key, Math.max(this.weights.get(key) ?? 0, Math.min(weight, 1)));
    }
  }

  get isEmpty(): boolean {
    return this.weights.size === 0;
  }

  /** How far a supplier in `from` serves a customer in `to`, 0 to 1. */
  weight(from: number, to: number): number {
    const key = this.key(from, to);
    let found = this.cache.get(key);
    if (found === undefined) {
      found = this.inherited(from, to);
      this.cache.set(key, found);
    }
    return found;
  }

  private inherited(from: number, to: number): number {
    let best = 0;
    const customers = this.space.ancestry(to);
    for (const [up, a] of this.space.ancestry(from).entries()) {
      for (const [down, b] of customers.entries()) {
        best = Math.max(best, (this.weights.get(this.key(a, b)) ?? 0) * DISCOUNT_PER_LEVEL ** (up + down));
      }
    }
    return best;
  }

  private key(from: number, to: number): number {
    return from * this.space.size + to;
  }
}
