import { isAvailable, isOpen, lengthOf, type Instance } from '../model/instance';
import type { Interpreter } from '../model/resources';

/** Places of request r: the booths of the two first, then the halls, as far as the request wants them. */
export function placesOf({ requests, people, halls, booths: allBooths = [] }: Instance, r: number): number[] {
  const { a, b, place, lockedHall, lockedBooth } = requests[r]!;
  const hallCount = halls?.length ?? 1;
  const booths = new Set([people[a]!.booth, people[b]!.booth].filter((booth) => booth !== undefined));
  const isTheHall = (hall: number): boolean => lockedHall === undefined || hall === lockedHall;
  const pools = Array.from({ length: hallCount }, (_, h) => h).filter((h) => lockedBooth === undefined && isTheHall(h));
  if (place === 'table') return pools;
  const isTheBooth = (booth: number): boolean => lockedBooth === undefined || booth === lockedBooth;
  const own = [...booths].filter((booth) => isTheBooth(booth) && isTheHall(allBooths[booth]!.hall ?? 0));
  const stands = own.map((booth) => hallCount + booth);
  return place === 'booth' ? stands : [...stands, ...pools];
}

/** Interpreters who can serve one of the pairs of request r, in either order; null where it needs none. */
export function interpretersFor({ interpreters = [], requests }: Instance, r: number): number[] | null {
  const { interpretation: wanted, lockedInterpreter } = requests[r]!;
  if (!wanted) return null;
  const isSpoken = ({ pairs }: Interpreter): boolean =>
    wanted.some(([x, y]) => pairs.some(([from, to]) => (from === x && to === y) || (from === y && to === x)));
  return interpreters.flatMap((one, i) => (isSpoken(one) && (lockedInterpreter ?? i) === i ? [i] : []));
}

/** What `startSlots` needs to know about the places and interpreters of a request. */
export interface Means {
  readonly slotCount: number;
  readonly placeLimit: Int32Array;
  readonly places: readonly number[];
  readonly interpreters: readonly number[] | null;
}

/**
 * Slots in which request r could begin if nobody else were there: both people, one place and one interpreter are open
 * over its whole length, and it ends on the same day.
 */
export function startSlots(instance: Instance, dayOf: Int32Array, r: number, means: Means): number[] {
  const request = instance.requests[r]!;
  const { allowedSlots, lockedSlot, a, b } = request;
  const length = lengthOf(request);
  const { slotCount, placeLimit, places, interpreters } = means;
  const people = [instance.people[a]!, instance.people[b]!];
  const isFree = (s: number): boolean => people.every((person) => isAvailable(person, s));
  const fits = (first: number): boolean => {
    const last = first + length - 1;
    if (last >= slotCount || dayOf[first] !== dayOf[last]) return false;
    const span = Array.from({ length }, (_, i) => first + i);
    if (!span.every((s) => isFree(s) && (!allowedSlots || allowedSlots.includes(s)))) return false;
    if (!places.some((k) => span.every((s) => placeLimit[k * slotCount + s]! > 0))) return false;
    if (!interpreters) return true;
    return interpreters.some((i) => span.every((s) => isOpen(instance.interpreters![i]!, s)));
  };
  const candidates = lockedSlot === undefined ? Array.from({ length: slotCount }, (_, s) => s) : [lockedSlot];
  return candidates.filter(fits);
}
