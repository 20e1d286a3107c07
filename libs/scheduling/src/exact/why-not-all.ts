import type { Problem } from '../model/problem';

/**
 * A reason in words why no timetable can hold every request, found without search: a request without a slot, a person
 * whose meetings have too few slots (Hall's condition), too few places in all. Undefined where none of these applies.
 */
export function whyNotAll(problem: Problem): string | undefined {
  const { requestCount, personCount, choices, slotLimit } = problem;
  const homeless = choices.indexOf(0);
  if (homeless >= 0) return `request ${homeless} has no slot in which both are free and may meet`;
  for (let p = 0; p < personCount; p += 1) {
    const own = requestsOf(problem, p);
    if (own.length > problem.capacity[p]!) {
      return `person ${p} has ${own.length} requests and can take ${problem.capacity[p]} meetings`;
    }
    const crowd = crowdedRequests(problem, own);
    if (crowd) return `person ${p} has ${crowd.requests} requests that can only be held in ${crowd.slots} slots`;
  }
  const places = slotLimit.reduce((sum, n) => sum + n, 0);
  if (requestCount > places) return `${requestCount} requests for ${places} places`;
  return undefined;
}

const requestsOf = ({ firstRequest, requestsOf: all }: Problem, p: number): number[] =>
  Array.from(all.subarray(firstRequest[p], firstRequest[p + 1]));

/** Requests of one person that have fewer slots among them than they are: what augmenting paths cannot get out of. */
function crowdedRequests(problem: Problem, own: readonly number[]): { requests: number; slots: number } | undefined {
  const { layout, allowed } = problem;
  const { wordCount, wordOf, bitOf, slotCount } = layout;
  const holder = new Int32Array(slotCount).fill(-1);
  for (const start of own) {
    const seen = new Set<number>();
    const visited = new Set<number>();
    const place = (r: number): boolean => {
      visited.add(r);
      for (let s = 0; s < slotCount; s += 1) {
        if (seen.has(s) || (allowed[r * wordCount + wordOf[s]!]! & bitOf[s]!) === 0) continue;
        seen.add(s);
        if (holder[s]! < 0 || place(holder[s]!)) {
          holder[s] = r;
          return true;
        }
      }
      return false;
    };
    if (!place(start)) return { requests: visited.size, slots: seen.size };
  }
  return undefined;
}
