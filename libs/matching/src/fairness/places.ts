/** A pair that may stand on a buyer's list. */
export interface ListedPair {
  buyerId: string;
  supplierId: string;
  score: number;
  /** From 1, by score, on the buyer's list; null where the pair is not on it (but on the supplier's). */
  rank: number | null;
}

/** One pair in numbers: indexes of both sides, and whether it stands among the buyer's first places now. */
export interface Seat {
  at: number;
  buyer: number;
  supplier: number;
  score: number;
  rank: number | null;
  first: boolean;
}

/** Who stands among whose first places, and how many of them each supplier has. */
export class Places {
  readonly seats: Seat[];
  readonly ofBuyer: Seat[][] = [];
  readonly ofSupplier: Seat[][] = [];
  readonly load: number[] = [];
  readonly taken: number[] = [];

  constructor(
    pairs: readonly ListedPair[],
    readonly firstPlaces: number,
  ) {
    const buyers = numbered(pairs.map(({ buyerId }) => buyerId));
    const suppliers = numbered(pairs.map(({ supplierId }) => supplierId));
    for (let buyer = 0; buyer < buyers.size; buyer++) [this.ofBuyer[buyer], this.taken[buyer]] = [[], 0];
    for (let supplier = 0; supplier < suppliers.size; supplier++)
      [this.ofSupplier[supplier], this.load[supplier]] = [[], 0];
    this.seats = pairs.map(({ buyerId, supplierId, score, rank }, at) => ({
      at,
      buyer: buyers.get(buyerId) ?? 0,
      supplier: suppliers.get(supplierId) ?? 0,
      score,
      rank,
      first: false,
    }));
    for (const seat of this.seats) {
      this.ofBuyer[seat.buyer]?.push(seat);
      this.ofSupplier[seat.supplier]?.push(seat);
    }
    for (const seats of this.ofBuyer)
      seats.sort((a, b) => order(a) - order(b) || b.score - a.score || a.supplier - b.supplier);
    for (const seats of this.ofSupplier) seats.sort((a, b) => b.score - a.score || a.buyer - b.buyer);
    for (const seat of this.seats) if (seat.rank !== null && seat.rank <= firstPlaces) this.take(seat);
  }

  take(seat: Seat): void {
    seat.first = true;
    this.load[seat.supplier] = this.loadOf(seat.supplier) + 1;
    this.taken[seat.buyer] = (this.taken[seat.buyer] ?? 0) + 1;
  }

  leave(seat: Seat): void {
    seat.first = false;
    this.load[seat.supplier] = this.loadOf(seat.supplier) - 1;
    this.taken[seat.buyer] = (this.taken[seat.buyer] ?? 0) - 1;
  }

  loadOf(supplier: number): number {
    return this.load[supplier] ?? 0;
  }

  hasRoom(buyer: number): boolean {
    return (this.taken[buyer] ?? 0) < this.firstPlaces;
  }

  /** Seats of a supplier, the best for it first. */
  seatsOf(supplier: number): Seat[] {
    return this.ofSupplier[supplier] ?? [];
  }

  /** Seats at a buyer, by rank. */
  seatsAt(buyer: number): Seat[] {
    return this.ofBuyer[buyer] ?? [];
  }
}

const order = ({ rank }: Seat): number => rank ?? Number.MAX_SAFE_INTEGER;

/** Numbers by the order of the ids, so that nothing depends on how the pairs came. */
const numbered = (ids: string[]): Map<string, number> => new Map([...new Set(ids)].sort().map((id, at) => [id, at]));
