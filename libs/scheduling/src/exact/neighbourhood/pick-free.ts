import type { Problem } from '../../model/problem';
import type { Random } from '../../random/random';

/** What a neighbourhood is chosen from. */
export interface Ground {
  readonly problem: Problem;
  readonly slots: readonly number[];
  /** People with more breaks than they must have. */
  readonly broken: readonly number[];
  readonly random: Random;
}

/** Chooses meetings to free, about so many. */
export type PickFree = (ground: Ground, size: number) => Set<number>;

/** All meetings of somebody with breaks, then of the partners, then of theirs. */
export const aroundPerson: PickFree = ({ problem, broken, random }, size) => {
  const free = new Set<number>();
  const seen = new Set<number>();
  let queue: number[] = [];
  while (free.size < size) {
    if (queue.length === 0) queue = [oneOf(seen.size === 0 ? broken : unseen(problem, seen), random)];
    const next: number[] = [];
    for (const person of queue) {
      if (free.size >= size) break;
      seen.add(person);
      for (const request of requestsOf(problem, person)) {
        free.add(request);
        const [a, b] = [problem.a[request]!, problem.b[request]!];
        const partner = a === person ? b : a;
        if (!seen.has(partner) && !next.includes(partner)) next.push(partner);
      }
    }
    const shuffled = Int32Array.from(next);
    random.shuffle(shuffled);
    queue = [...shuffled].filter((person) => !seen.has(person));
  }
  return free;
};

/** All meetings of somebody with breaks, and any others. */
export const anyMeetings: PickFree = ({ problem, broken, random }, size) => {
  const free = new Set(requestsOf(problem, oneOf(broken, random)));
  while (free.size < size) free.add(random.below(problem.requestCount));
  return free;
};

/** All meetings in neighbouring slots, as many slots as come nearest. */
export const slotWindow: PickFree = ({ problem, slots, random }, size) => {
  const { slotCount } = problem.layout;
  const free = new Set<number>();
  let slot = random.below(slotCount);
  while (free.size < size) {
    slots.forEach((own, request) => own === slot && free.add(request));
    slot = (slot + 1) % slotCount;
  }
  return free;
};

const oneOf = (values: readonly number[], random: Random): number => values[random.below(values.length)]!;

const requestsOf = ({ requestsOf: all, firstRequest }: Problem, person: number): Int32Array =>
  all.subarray(firstRequest[person], firstRequest[person + 1]);

const unseen = ({ personCount }: Problem, seen: ReadonlySet<number>): number[] =>
  Array.from({ length: personCount }, (_, p) => p).filter((p) => !seen.has(p));
