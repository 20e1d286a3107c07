import { readPlan, type ReadPlan } from '../compare/read-plan';
import type { StandingPlan } from '../repair/standing-plan';

/** What a plan gives to one person. */
export interface PersonFigures {
  readonly person: number;
  /** Requests of the person, and those that are held. */
  readonly requests: number;
  readonly meetings: number;
  /** Weight of all requests of the person, and of those that are held. */
  readonly weightWanted: number;
  readonly weightHeld: number;
  readonly breaks: number;
  readonly idleSlots: number;
  /**
   * `held` if a first choice is held. First choices are the must-meet requests of the person if there are any, else the
   * requests of the highest weight; `none` if all requests weigh nothing.
   */
  readonly firstChoice: 'held' | 'missed' | 'none';
}

/** Figures of everybody who has a request, in the order of the people. */
export function personFigures(plan: StandingPlan, mustMeet: ReadonlySet<number>): PersonFigures[] {
  const { people, requests, days } = plan.instance;
  const read = readPlan(plan);
  const requestsOf: number[][] = people.map(() => []);
  requests.forEach(({ a, b }, r) => {
    requestsOf[a]!.push(r);
    requestsOf[b]!.push(r);
  });
  const weigh = (some: readonly number[]): number => some.reduce((sum, r) => sum + requests[r]!.weight, 0);
  return requestsOf.flatMap((own, person) => {
    if (own.length === 0) return [];
    const held = own.filter((r) => typeof plan.slots[r] === 'number');
    return {
      person,
      requests: own.length,
      meetings: held.length,
      weightWanted: weigh(own),
      weightHeld: weigh(held),
      breaks: read.breaks[person]!,
      idleSlots: idleSlots(read, days, person),
      firstChoice: firstChoice(plan, own, mustMeet),
    };
  });
}

function firstChoice({ instance, slots }: StandingPlan, own: readonly number[], mustMeet: ReadonlySet<number>) {
  const weight = (r: number): number => instance.requests[r]!.weight;
  const must = own.filter((r) => mustMeet.has(r));
  const highest = own.reduce((most, r) => Math.max(most, weight(r)), 0);
  const first = must.length > 0 ? must : own.filter((r) => highest > 0 && weight(r) === highest);
  if (first.length === 0) return 'none';
  return first.some((r) => typeof slots[r] === 'number') ? 'held' : 'missed';
}

function idleSlots({ at, available, slotCount }: ReadPlan, days: readonly number[], person: number): number {
  let idle = 0;
  let s = person * slotCount;
  for (const length of days) {
    let pending = -1;
    for (const end = s + length; s < end; s += 1) {
      if (at[s]! >= 0) {
        idle += Math.max(0, pending);
        pending = 0;
      } else if (pending >= 0 && available[s] === 1) pending += 1;
    }
  }
  return idle;
}
