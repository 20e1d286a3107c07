import type { Places, Seat } from './places';

interface Step {
  gives: Seat;
  gets: Seat;
}

/**
 * Passes one first place from a supplier that has one to spare to one that lacks one, over others who give one and get one
 * (an augmenting path, found breadth first: if there is any way, there is this one). `from` gives where `direction` is
 * `give`, and gets where it is `get`; `ends` says with whom the path may end.
 *
 * @returns false where there is no way, and nothing has changed
 */
export function exchange(
  places: Places,
  from: number,
  direction: 'give' | 'get',
  ends: (supplier: number) => boolean,
): boolean {
  const cameBy = new Map<number, { step: Step; before: number }>();
  const seen = new Set([from]);
  const queue = [from];
  for (const supplier of queue) {
    for (const step of stepsOf(places, supplier, direction)) {
      const next = direction === 'give' ? step.gets.supplier : step.gives.supplier;
      if (seen.has(next)) continue;
      seen.add(next);
      cameBy.set(next, { step, before: supplier });
      if (ends(next)) {
        walkBack(places, next, cameBy);
        return true;
      }
      queue.push(next);
    }
  }
  return false;
}

/** Each way in which a supplier can give a first place to another one, or get one from it. */
function* stepsOf(places: Places, supplier: number, direction: 'give' | 'get'): Generator<Step> {
  for (const own of places.seatsOf(supplier)) {
    if (own.first !== (direction === 'give')) continue;
    for (const other of places.seatsAt(own.buyer)) {
      if (other.first === own.first) continue;
      yield direction === 'give' ? { gives: own, gets: other } : { gives: other, gets: own };
    }
  }
}

function walkBack(places: Places, end: number, cameBy: ReadonlyMap<number, { step: Step; before: number }>): void {
  for (let at = cameBy.get(end); at !== undefined; at = cameBy.get(at.before)) {
    places.leave(at.step.gives);
    places.take(at.step.gets);
  }
}
