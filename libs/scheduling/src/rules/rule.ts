import { lengthOf, type Instance } from '../model/instance';
import type { ResourceAssignment } from '../model/resources';

export type RuleLevel = 'hard' | 'medium' | 'soft';

/** One place where a timetable breaks or pays for a rule; `cost` is 1 for each breach of a hard rule. */
export interface Breach {
  readonly cost: number;
  readonly requests: readonly number[];
  readonly person?: number;
  readonly slot?: number;
  readonly interpreter?: number;
}

/** What a timetable says beyond its slots; what is absent means: no booth, no interpreter, the first hall, no table. */
export type Assigned = Partial<ResourceAssignment> & { readonly tables?: readonly (number | null)[] };

/**
 * A rule of the timetable as an object that can be named, shown and tested alone. It looks at a whole timetable
 * (`slots[r]`, the first slot of a meeting, or null) from scratch and shares no code with the search, so it can judge
 * what the search made.
 */
export interface Rule {
  readonly name: string;
  readonly level: RuleLevel;
  readonly unit: string;
  check(instance: Instance, slots: readonly (number | null)[], assigned?: Assigned): Breach[];
}

/** The slots that request r takes, in order; none where it is not held. */
export function slotsTaken({ requests }: Instance, slots: readonly (number | null)[], r: number): number[] {
  const first = slots[r];
  if (first === null || first === undefined) return [];
  return Array.from({ length: lengthOf(requests[r]!) }, (_, i) => first + i);
}

/** Requests held in each slot, and each person's requests by slot; a base for the rules. */
export function attendance(instance: Instance, slots: readonly (number | null)[]): Map<number, number[]>[] {
  const ofPerson = instance.people.map(() => new Map<number, number[]>());
  instance.requests.forEach(({ a, b }, r) => {
    for (const slot of slotsTaken(instance, slots, r)) {
      for (const p of [a, b]) ofPerson[p]!.set(slot, [...(ofPerson[p]!.get(slot) ?? []), r]);
    }
  });
  return ofPerson;
}
