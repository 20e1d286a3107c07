import { isAvailable, type Instance } from '@handsel/scheduling';

/** Slots in which request r may be held if nobody else were there. */
export function slotsFor({ people, requests, tables, slotCount }: Instance, r: number): number[] {
  const { a, b, allowedSlots, lockedSlot } = requests[r]!;
  const listed = lockedSlot === undefined ? allowedSlots : [lockedSlot];
  return (listed ?? Array.from({ length: slotCount }, (_, s) => s)).filter(
    (s) => tables[s]! > 0 && isAvailable(people[a]!, s) && isAvailable(people[b]!, s),
  );
}
