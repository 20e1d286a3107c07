import { isAvailable, type Instance } from '../model/instance';

/** What keeps one request out of one slot. */
export type Obstacle = 'A_AWAY' | 'B_AWAY' | 'SLOT_NOT_ALLOWED' | 'A_BUSY' | 'B_BUSY' | 'TABLES_FULL' | 'ORDER';

export interface SlotObstacles {
  readonly slot: number;
  readonly obstacles: readonly Obstacle[];
}

export interface Explanation {
  readonly request: number;
  /** True where a, or b, already has as many meetings as the personal maximum allows. */
  readonly aFull: boolean;
  readonly bFull: boolean;
  readonly slots: readonly SlotObstacles[];
  /** Slots in which a single change would give the request a place, and which change that is. */
  readonly singleChanges: readonly { slot: number; change: Obstacle }[];
}

/**
 * Slot by slot, everything that keeps an unheld request out of the published timetable, and the smallest changes that
 * would let it in. Computed from the timetable alone, so it also explains one that was changed by hand.
 */
export function explainUnscheduled(
  instance: Instance,
  slots: readonly (number | null)[],
  request: number,
): Explanation {
  const { requests, people } = instance;
  const { a, b } = requests[request]!;
  const heldOf = (p: number): number =>
    requests.filter((other, r) => (other.a === p || other.b === p) && typeof slots[r] === 'number').length;
  const isFull = (p: number): boolean => heldOf(p) >= (people[p]!.maximum ?? Number.POSITIVE_INFINITY);
  const rows = Array.from({ length: instance.slotCount }, (_, slot) => ({
    slot,
    obstacles: obstaclesIn(instance, slots, request, slot),
  }));
  const [aFull, bFull] = [isFull(a), isFull(b)];
  const single = rows.filter(({ obstacles }) => obstacles.length === 1);
  return {
    request,
    aFull,
    bFull,
    slots: rows,
    singleChanges: aFull || bFull ? [] : single.map(({ slot, obstacles }) => ({ slot, change: obstacles[0]! })),
  };
}

function obstaclesIn(
  { requests, people, tables, precedences = [] }: Instance,
  slots: readonly (number | null)[],
  request: number,
  slot: number,
): Obstacle[] {
  const { a, b, allowedSlots } = requests[request]!;
  const here = requests.filter((_, r) => slots[r] === slot);
  const isBusy = (p: number): boolean => here.some((other) => other.a === p || other.b === p);
  const found: Obstacle[] = [];
  if (!isAvailable(people[a]!, slot)) found.push('A_AWAY');
  if (!isAvailable(people[b]!, slot)) found.push('B_AWAY');
  if (allowedSlots && !allowedSlots.includes(slot)) found.push('SLOT_NOT_ALLOWED');
  if (isBusy(a)) found.push('A_BUSY');
  if (isBusy(b)) found.push('B_BUSY');
  if (here.length >= tables[slot]!) found.push('TABLES_FULL');
  const outOfOrder = precedences.some(({ before, after }) => {
    const other = before === request ? slots[after] : after === request ? slots[before] : null;
    if (other === null || other === undefined) return false;
    return before === request ? slot >= other : slot <= other;
  });
  if (outOfOrder) found.push('ORDER');
  return found;
}
