import type { PlanBoard } from '../repair/plan-board';

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
export function personFigures(
  board: PlanBoard,
  days: readonly number[],
  mustMeet: ReadonlySet<number>,
): PersonFigures[] {
  const requestsOf: number[][] = Array.from({ length: board.personCount }, () => []);
  board.requests.forEach(({ a, b }, r) => {
    requestsOf[a]!.push(r);
    requestsOf[b]!.push(r);
  });
  return requestsOf.flatMap((requests, person) => {
    if (requests.length === 0) return [];
    const held = requests.filter((r) => board.slotOf[r]! >= 0);
    const weigh = (some: readonly number[]): number => some.reduce((sum, r) => sum + board.requests[r]!.weight, 0);
    return {
      person,
      requests: requests.length,
      meetings: held.length,
      weightWanted: weigh(requests),
      weightHeld: weigh(held),
      breaks: board.breaksOf(person),
      idleSlots: idleSlots(board, days, person),
      firstChoice: firstChoice(board, requests, mustMeet),
    };
  });
}

function firstChoice(board: PlanBoard, requests: readonly number[], mustMeet: ReadonlySet<number>) {
  const must = requests.filter((r) => mustMeet.has(r));
  const highest = requests.reduce((most, r) => Math.max(most, board.requests[r]!.weight), 0);
  const first = must.length > 0 ? must : requests.filter((r) => highest > 0 && board.requests[r]!.weight === highest);
  if (first.length === 0) return 'none';
  return first.some((r) => board.slotOf[r]! >= 0) ? 'held' : 'missed';
}

function idleSlots({ at, available, slotCount }: PlanBoard, days: readonly number[], person: number): number {
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
