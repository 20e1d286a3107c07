import type { Complement, Taxonomy } from '../taxonomy/taxonomy';

/** Somebody in `from` supplied somebody in `to`, `count` times (1 when absent). */
export interface Trade {
  from: string;
  to: string;
  count?: number;
}

/**
 * How much of a trade one step up or down the tree carries over. Kin of a supplier sell to much the same customers; kin of
 * a customer buy from others, so that a trade says little of them (on 326 real supply edges, leaving one supplying class
 * out, the first ten hold .13 of its customers with half a trade on both ends, .36 so).
 */
const SUPPLIER_KINSHIP_PER_STEP = 0.5;
const CUSTOMER_KINSHIP_PER_STEP = 0.15;
const MAX_STEPS = 3;
/** Support at which a weight is half of what it can be: one trade between the very two sectors. */
const SUPPORT_HALF = 1;
const LEAST_WEIGHT = 0.001;

/**
 * Learns who supplies whom from trades that took place. A trade speaks in full for its own two sectors, and less for
 * their kin in the tree, so that a sector which never traded is answered
 * for by its siblings. Trades of unknown sectors are passed over. Sorted by `from`, then the weightiest first.
 */
export function learnComplements(trades: readonly Trade[], taxonomy: Taxonomy): Complement[] {
  const ofSuppliers = new Kinship(taxonomy, SUPPLIER_KINSHIP_PER_STEP);
  const ofCustomers = new Kinship(taxonomy, CUSTOMER_KINSHIP_PER_STEP);
  const support = new Map<string, Map<string, number>>();
  for (const { from, to, count = 1 } of trades) {
    if (!(count > 0) || !Number.isFinite(count)) continue;
    const customers = ofCustomers.of(to);
    for (const [supplier, share] of ofSuppliers.of(from)) {
      const row = support.get(supplier) ?? new Map<string, number>();
      support.set(supplier, row);
      for (const [customer, other] of customers) row.set(customer, (row.get(customer) ?? 0) + count * share * other);
    }
  }
  return [...support]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([from, row]) =>
      [...row]
        .map(([to, sum]) => ({ from, to, weight: Math.round((sum / (sum + SUPPORT_HALF)) * 1000) / 1000 }))
        .filter(({ weight }) => weight >= LEAST_WEIGHT)
        .sort((a, b) => b.weight - a.weight || (a.to < b.to ? -1 : 1)),
    );
}

/** Who is kin to whom: sectors reached in a few steps over the tree, each with what is left of a trade on the way. */
class Kinship {
  private readonly neighbours = new Map<string, string[]>();
  private readonly found = new Map<string, Map<string, number>>();

  constructor(
    taxonomy: Taxonomy,
    private readonly sharePerStep: number,
  ) {
    for (const { code } of taxonomy.nodes) this.neighbours.set(code, []);
    for (const { code, parent } of taxonomy.nodes) {
      if (parent === undefined) continue;
      this.neighbours.get(code)?.push(parent);
      this.neighbours.get(parent)?.push(code);
    }
  }

  of(code: string): Map<string, number> {
    let kin = this.found.get(code);
    if (kin === undefined) this.found.set(code, (kin = this.walk(code)));
    return kin;
  }

  private walk(code: string): Map<string, number> {
    const shares = new Map<string, number>();
    let edge = this.neighbours.has(code) ? [code] : [];
    for (let step = 0; step <= MAX_STEPS && edge.length > 0; step++) {
      const fresh = edge.filter((at) => !shares.has(at));
      for (const at of fresh) shares.set(at, this.sharePerStep ** step);
      edge = fresh.flatMap((at) => this.neighbours.get(at) ?? []);
    }
    return shares;
  }
}
