import { isAvailable, lengthOf } from '../model/instance';
import { StandingPlanError, type StandingPlan } from '../repair/standing-plan';
import { fewBreaks } from '../rules/soft/few-breaks.rule';

/** A plan laid out for counting; long meetings take all their slots. */
export interface ReadPlan {
  readonly slotCount: number;
  /** at[p * slotCount + s]: the request that p attends in slot s, or -1. */
  readonly at: Int32Array;
  /** available[p * slotCount + s]: 1 where p can meet. */
  readonly available: Uint8Array;
  /** Breaks of each person, as the rule few-breaks counts them. */
  readonly breaks: readonly number[];
}

/** @throws StandingPlanError if somebody sits in two meetings at the same time */
export function readPlan({ instance, slots, tables, resources }: StandingPlan): ReadPlan {
  const { people, requests, slotCount } = instance;
  const at = new Int32Array(people.length * slotCount).fill(-1);
  requests.forEach((request, r) => {
    const first = slots[r] ?? null;
    if (first === null) return;
    for (const p of [request.a, request.b]) {
      for (let s = first; s < first + lengthOf(request); s += 1) {
        const other = at[p * slotCount + s]!;
        if (other >= 0) throw new StandingPlanError([other, r], s, `both need person ${p}`);
        at[p * slotCount + s] = r;
      }
    }
  });
  const available = new Uint8Array(people.length * slotCount);
  people.forEach((person, p) => {
    for (let s = 0; s < slotCount; s += 1) if (isAvailable(person, s)) available[p * slotCount + s] = 1;
  });
  const breaks = people.map(() => 0);
  for (const { person, cost } of fewBreaks.check(instance, slots, { tables, ...resources })) breaks[person!] = cost;
  return { slotCount, at, available, breaks };
}
