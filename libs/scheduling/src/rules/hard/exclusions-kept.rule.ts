import type { Instance } from '../../model/instance';
import { attendance, type Assigned, type Breach, type Rule } from '../rule';

type Slots = readonly (number | null)[];

/** Who must never meet does not, of two requests that exclude each other one is held, and who must be apart is. */
export const exclusionsKept: Rule = {
  name: 'exclusions-kept',
  level: 'hard',
  unit: 'exclusions',
  check: (instance, slots, assigned = {}) => {
    if (!instance.exclusions?.length) return [];
    const ofPerson = attendance(instance, slots);
    return instance.exclusions.flatMap((exclusion): Breach[] => {
      if (exclusion.kind === 'not-both') {
        const areHeld = exclusion.requests.every((r) => typeof slots[r] === 'number');
        return areHeld ? [{ cost: 1, requests: exclusion.requests }] : [];
      }
      const [p, q] = exclusion.people;
      if (exclusion.kind === 'never-meet') return meetingsOf(instance, slots, p, q);
      return sharedSlots(ofPerson[p]!, ofPerson[q]!, assigned);
    });
  },
};

function meetingsOf({ requests }: Instance, slots: Slots, p: number, q: number): Breach[] {
  return requests.flatMap(({ a, b }, r): Breach[] => {
    const isTheirs = (a === p && b === q) || (a === q && b === p);
    return isTheirs && typeof slots[r] === 'number' ? [{ cost: 1, requests: [r] }] : [];
  });
}

function sharedSlots(
  ofP: ReadonlyMap<number, number[]>,
  ofQ: ReadonlyMap<number, number[]>,
  { halls }: Assigned,
): Breach[] {
  return [...ofP].flatMap(([slot, own]): Breach[] => {
    const others = ofQ.get(slot) ?? [];
    const isShared = own.some((r) => others.some((o) => (halls?.[r] ?? 0) === (halls?.[o] ?? 0)));
    return isShared ? [{ cost: 1, requests: [...own, ...others], slot }] : [];
  });
}
