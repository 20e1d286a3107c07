import { mostListsAllowed } from './concentration';
import { exchange } from './exchange';
import { Places, type ListedPair, type Seat } from './places';

export interface ExposureRules {
  /** How many places of a list count as its first ones. */
  places: number;
  /** Bound on the Gini coefficient of first places over suppliers; 1 for none. */
  maximumGini: number;
  /** Every supplier that has any pair stands in somebody's first places. */
  everySupplierListed: boolean;
}

/** Where a pair stands on the buyer's list, from 1, and which way it was moved there; the score is what it was. */
export interface PlacedPair {
  buyerId: string;
  supplierId: string;
  place: number;
  moved: 'raised' | 'lowered' | null;
}

export interface SharedOut {
  placed: PlacedPair[];
  /** In how many lists one supplier may have one of the first places; null without a bound. */
  mostListsAllowed: number | null;
}

/**
 * Shares out the first places of buyers' lists among suppliers. Scores stay; only places change, and only so:
 *
 * 1. A supplier in more lists than the bound allows (`mostListsAllowed`) gives up the places that cost the buyer least: the
 *    next one on that list takes it. It stays on the list, after the first places. Where nobody can take it, it keeps it.
 * 2. A supplier in nobody's first places gets the last one of the buyer for whom it is best, instead of the weakest there
 *    that stands in another list as well. Where the buyer has room, nobody gives way.
 *
 * Whoever can be relieved or placed by passing places on over others is. The same pairs give the same places.
 */
export function shareOut(pairs: readonly ListedPair[], rules: ExposureRules): SharedOut {
  const places = new Places(pairs, rules.places);
  const total = places.load.reduce((sum, load) => sum + load, 0);
  const most = mostListsAllowed(total, places.load.length, rules.maximumGini);
  if (most !== null) relieve(places, most);
  if (rules.everySupplierListed) placeEveryone(places);
  return { placed: places.ofBuyer.flatMap((seats) => placedOf(seats, pairs, rules.places)), mostListsAllowed: most };
}

function relieve(places: Places, most: number): void {
  const tooOften = places.load
    .map((load, supplier) => ({ load, supplier }))
    .filter(({ load }) => load > most)
    .sort((a, b) => b.load - a.load || a.supplier - b.supplier);
  for (const { supplier } of tooOften) {
    for (const { gives, gets } of handovers(places, supplier)) {
      if (places.loadOf(supplier) <= most) break;
      if (!gives.first || gets.first || places.loadOf(gets.supplier) >= most) continue;
      places.leave(gives);
      places.take(gets);
    }
    while (places.loadOf(supplier) > most)
      if (!exchange(places, supplier, 'give', (other) => places.loadOf(other) < most)) break;
  }
}

/** Whom a supplier could hand its places to, the least loss for the buyer first. */
function handovers(places: Places, supplier: number): { gives: Seat; gets: Seat }[] {
  return places
    .seatsOf(supplier)
    .filter((gives) => gives.first)
    .flatMap((gives) =>
      places
        .seatsAt(gives.buyer)
        .filter((gets) => !gets.first && gets.rank !== null)
        .map((gets) => ({ gives, gets, loss: gives.score - gets.score })),
    )
    .sort((a, b) => a.loss - b.loss || a.gives.buyer - b.gives.buyer || a.gets.supplier - b.gets.supplier);
}

function placeEveryone(places: Places): void {
  const leftOut = places.load
    .map((load, supplier) => ({ load, supplier, best: places.seatsOf(supplier)[0]?.score ?? 0 }))
    .filter(({ load }) => load === 0)
    .sort((a, b) => b.best - a.best || a.supplier - b.supplier);
  for (const { supplier } of leftOut)
    if (!placeDirectly(places, supplier)) exchange(places, supplier, 'get', (other) => places.loadOf(other) > 1);
}

function placeDirectly(places: Places, supplier: number): boolean {
  for (const seat of places.seatsOf(supplier)) {
    const weakest = places
      .seatsAt(seat.buyer)
      .filter((other) => other.first && places.loadOf(other.supplier) > 1)
      .sort((a, b) => a.score - b.score || b.supplier - a.supplier)[0];
    if (!places.hasRoom(seat.buyer)) {
      if (weakest === undefined) continue;
      places.leave(weakest);
    }
    places.take(seat);
    return true;
  }
  return false;
}

/** A list in its order: who stands first by score, who was raised among the first, then everyone else by rank. */
function placedOf(seats: readonly Seat[], pairs: readonly ListedPair[], firstPlaces: number): PlacedPair[] {
  const byRank = ({ rank }: Seat): boolean => rank !== null && rank <= firstPlaces;
  const first = seats.filter((seat) => seat.first && byRank(seat));
  const raised = seats.filter((seat) => seat.first && !byRank(seat)).sort((a, b) => b.score - a.score);
  const others = seats.filter((seat) => !seat.first && seat.rank !== null);
  return [...first, ...raised, ...others].flatMap((seat, at) => {
    const pair = pairs[seat.at];
    const moved = seat.first === byRank(seat) ? null : seat.first ? ('raised' as const) : ('lowered' as const);
    return pair ? [{ buyerId: pair.buyerId, supplierId: pair.supplierId, place: at + 1, moved }] : [];
  });
}
