import type { Instance } from '../model/instance';

export type RuleLevel = 'hard' | 'medium' | 'soft';

/** One place where a timetable breaks or pays for a rule; `cost` is 1 for each breach of a hard rule. */
export interface Breach {
  readonly cost: number;
  readonly requests: readonly number[];
  readonly person?: number;
  readonly slot?: number;
}

/**
 * A rule of the timetable as an object that can be named, shown and tested alone. It looks at a whole timetable
 * (`slots[r]` or null) from scratch and shares no code with the search, so it can judge what the search made.
 */
export interface Rule {
  readonly name: string;
  readonly level: RuleLevel;
  readonly unit: string;
  check(instance: Instance, slots: readonly (number | null)[]): Breach[];
}

/** Requests held in each slot, and each person's requests by slot; a base for the rules. */
export function attendance(instance: Instance, slots: readonly (number | null)[]): Map<number, number[]>[] {
  const ofPerson = instance.people.map(() => new Map<number, number[]>());
  instance.requests.forEach(({ a, b }, r) => {
    const slot = slots[r];
    if (slot === null || slot === undefined) return;
    for (const p of [a, b]) ofPerson[p]!.set(slot, [...(ofPerson[p]!.get(slot) ?? []), r]);
  });
  return ofPerson;
}
