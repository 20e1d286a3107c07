import { isAvailable, type Instance } from '@handsel/scheduling';

/** What products document: the heaviest request first, into the first slot in which both are free and a table is left. */
export function greedySlots({ people, requests, tables, slotCount }: Instance): (number | null)[] {
  const free = people.map((person) => Array.from({ length: slotCount }, (_, s) => isAvailable(person, s)));
  const left = [...tables];
  const slots: (number | null)[] = requests.map(() => null);
  const order = requests.map((_, r) => r).sort((x, y) => requests[y]!.weight - requests[x]!.weight);
  for (const r of order) {
    const { a, b } = requests[r]!;
    const slot = left.findIndex((count, s) => count > 0 && free[a]![s] && free[b]![s]);
    if (slot < 0) continue;
    slots[r] = slot;
    left[slot]! -= 1;
    free[a]![slot] = false;
    free[b]![slot] = false;
  }
  return slots;
}
