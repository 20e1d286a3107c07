import { isAvailable, isWithin, type Instance } from './instance';
import type { Exclusion } from './resources';
import { popCount, SlotLayout } from './slot-layout';

/** An instance in typed arrays: what the bound and the search work on. Immutable once built. */
export interface Problem {
  readonly layout: SlotLayout;
  readonly personCount: number;
  readonly requestCount: number;
  readonly tables: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Int32Array;
  /** -1 or the slot that the request is locked to. */
  readonly locked: Int32Array;
  /** Words of each person's available slots, wordCount a person. */
  readonly available: Int32Array;
  /** Like `available`, but all slots outside attended talks set where an idle slot counts although one is away. */
  readonly idleCounts: Int32Array;
  /** Words of the slots with tables in which each request can be held if nobody else were there. */
  readonly allowed: Int32Array;
  /** Number of slots in `allowed`, one entry a request. */
  readonly choices: Int32Array;
  /** Meetings that each person can take: available slots, or the personal maximum if that is less. */
  readonly capacity: Int32Array;
  /** Requests of person p: requestsOf[firstRequest[p]] .. requestsOf[firstRequest[p + 1] - 1]. */
  readonly firstRequest: Int32Array;
  readonly requestsOf: Int32Array;
  /** Meetings that slot s can hold at most, seen from its tables and the roles of those available. */
  readonly slotLimit: Int32Array;
  /** Requests that must come before / after request r; undefined where the instance has no precedences. */
  readonly earlier?: readonly (readonly number[])[];
  readonly later?: readonly (readonly number[])[];
  readonly fairness?: number;
}

/** Lays a valid instance out in typed arrays. It does not validate: see `validateInstance`. */
export function compileProblem(instance: Instance): Problem {
  const layout = new SlotLayout(instance.days);
  const { people, requests } = instance;
  const available = availabilityWords(instance, layout);
  const allowed = allowedWords(instance, layout, available);
  const words = layout.wordCount;
  const choices = Int32Array.from(requests, (_, r) => countBits(allowed, r * words, words));
  const capacity = Int32Array.from(people, (person, p) =>
    Math.min(countBits(available, p * words, words), person.maximum ?? Number.POSITIVE_INFINITY),
  );
  return {
    layout,
    personCount: people.length,
    requestCount: requests.length,
    tables: Int32Array.from(instance.tables),
    a: Int32Array.from(requests, (r) => r.a),
    b: Int32Array.from(requests, (r) => r.b),
    weight: Int32Array.from(requests, (r) => r.weight),
    locked: Int32Array.from(requests, (r) => r.lockedSlot ?? -1),
    available,
    idleCounts: instance.awayCountsAsIdle ? slotsOutsideTalks(instance, layout) : available,
    allowed,
    choices,
    capacity,
    ...adjacency(instance),
    slotLimit: slotLimits(instance),
    ...precedenceLists(instance),
    fairness: instance.fairness,
  };
}

function availabilityWords({ people, slotCount }: Instance, layout: SlotLayout): Int32Array {
  const result = new Int32Array(people.length * layout.wordCount);
  people.forEach((person, p) => {
    for (let s = 0; s < slotCount; s += 1) {
      if (isAvailable(person, s)) result[p * layout.wordCount + layout.wordOf[s]!]! |= layout.bitOf[s]!;
    }
  });
  return result;
}

function slotsOutsideTalks({ people, slotCount }: Instance, layout: SlotLayout): Int32Array {
  const words = layout.wordCount;
  const result = new Int32Array(people.length * words).fill(-1);
  people.forEach(({ attends }, p) => {
    if (!attends?.length) return;
    for (let s = 0; s < slotCount; s += 1) {
      if (isWithin(attends, s)) result[p * words + layout.wordOf[s]!]! &= ~layout.bitOf[s]!;
    }
  });
  return result;
}

function allowedWords(
  { requests, tables, exclusions = [] }: Instance,
  layout: SlotLayout,
  available: Int32Array,
): Int32Array {
  const words = layout.wordCount;
  const result = new Int32Array(requests.length * words);
  const own = new Int32Array(words);
  const withTables = new Int32Array(words);
  const parted = partedPairs(exclusions);
  tables.forEach((count, s) => {
    if (count > 0) withTables[layout.wordOf[s]!]! |= layout.bitOf[s]!;
  });
  requests.forEach(({ a, b, lockedSlot, allowedSlots }, r) => {
    const listed = lockedSlot === undefined ? allowedSlots : [lockedSlot];
    own.fill(listed ? 0 : -1);
    if (parted.size > 0 && parted.has(pairKey(a, b))) own.fill(0);
    else for (const s of listed ?? []) own[layout.wordOf[s]!]! |= layout.bitOf[s]!;
    for (let w = 0; w < words; w += 1) {
      result[r * words + w] = own[w]! & withTables[w]! & available[a * words + w]! & available[b * words + w]!;
    }
  });
  return result;
}

const pairKey = (a: number, b: number): string => `${Math.min(a, b)}:${Math.max(a, b)}`;

/** Pairs of people who must never meet; those who must be apart cannot meet either. */
function partedPairs(exclusions: readonly Exclusion[]): Set<string> {
  return new Set(exclusions.flatMap((one) => (one.kind === 'not-both' ? [] : [pairKey(one.people[0], one.people[1])])));
}

function countBits(values: Int32Array, from: number, length: number): number {
  let count = 0;
  for (let i = from; i < from + length; i += 1) count += popCount(values[i]!);
  return count;
}

function adjacency({ people, requests }: Instance): { firstRequest: Int32Array; requestsOf: Int32Array } {
  const firstRequest = new Int32Array(people.length + 1);
  for (const { a, b } of requests) {
    firstRequest[a + 1]! += 1;
    firstRequest[b + 1]! += 1;
  }
  for (let p = 0; p < people.length; p += 1) firstRequest[p + 1]! += firstRequest[p]!;
  const next = firstRequest.slice();
  const requestsOf = new Int32Array(2 * requests.length);
  requests.forEach(({ a, b }, r) => {
    requestsOf[next[a]!++] = r;
    requestsOf[next[b]!++] = r;
  });
  return { firstRequest, requestsOf };
}

function slotLimits({ people, tables, requests, slotCount }: Instance): Int32Array {
  const roleOf = people.map(({ role }) => role);
  // The roles bound a slot only if every request really joins the two sides.
  const sided = requests.every(({ a, b }) => !(roleOf[a] === roleOf[b] && (roleOf[a] === 'B' || roleOf[a] === 'S')));
  return Int32Array.from({ length: slotCount }, (_, s) => {
    const counts = { buyers: 0, suppliers: 0, both: 0 };
    for (const person of people) {
      if (!isAvailable(person, s)) continue;
      if (person.role === 'B') counts.buyers += 1;
      else if (person.role === 'S') counts.suppliers += 1;
      else counts.both += 1;
    }
    const { buyers, suppliers, both } = counts;
    const pairs = Math.min(tables[s]!, Math.floor((buyers + suppliers + both) / 2));
    return sided ? Math.min(pairs, buyers + both, suppliers + both) : pairs;
  });
}

function precedenceLists({ requests, precedences }: Instance): Pick<Problem, 'earlier' | 'later'> {
  if (!precedences?.length) return {};
  const earlier: number[][] = requests.map(() => []);
  const later: number[][] = requests.map(() => []);
  for (const { before, after } of precedences) {
    earlier[after]!.push(before);
    later[before]!.push(after);
  }
  return { earlier, later };
}
