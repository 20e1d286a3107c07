import type { Instance, Interpreter, LanguagePair, MeetingRequest, Person } from '@handsel/scheduling';

/** What a made-up event has beyond people, requests and tables. */
export interface Features {
  readonly halls?: boolean;
  readonly interpreters?: boolean;
  readonly booths?: boolean;
  readonly longMeetings?: boolean;
  readonly rest?: boolean;
  readonly minimums?: boolean;
}

export interface EventSize {
  readonly buyers: number;
  readonly suppliers: number;
  readonly requests: number;
  readonly days: readonly number[];
  readonly tables: number;
}

const FOREIGN: readonly LanguagePair[] = [
  ['de', 'zh'],
  ['en', 'zh'],
  ['ja', 'zh'],
];

/**
 * An event from a seed: buyers and suppliers with some days and slots away, popular suppliers asked more often, weights
 * 1 to 20. The features are drawn last, so that the same seed without them is the same event.
 */
export function richEvent(seed: number, size: EventSize, features: Features): Instance {
  const random = randomNumbers(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const slotCount = size.days.reduce((sum, n) => sum + n, 0);
  const personCount = size.buyers + size.suppliers;
  const plainPeople = Array.from({ length: personCount }, (_, p): Person => {
    const available = new Uint8Array(slotCount).fill(1);
    const away = below(slotCount / 2.5);
    const day = 10 * below(Math.ceil(slotCount / 10));
    if (away > 8) available.fill(0, day, day + 4 + below(7));
    for (let i = 0; i < away; i += 2) available[below(slotCount)] = 0;
    if (!available.includes(1)) available.fill(1);
    return { role: p < size.buyers ? 'B' : 'S', available };
  });
  const seen = new Set<number>();
  const plainRequests: MeetingRequest[] = [];
  while (plainRequests.length < size.requests) {
    const a = below(size.buyers);
    const b = size.buyers + Math.floor(size.suppliers * random() ** 1.5);
    if (seen.has(a * personCount + b)) continue;
    seen.add(a * personCount + b);
    plainRequests.push({ a, b, weight: 1 + Math.min(below(20), below(20)) });
  }
  const boothCount = features.booths ? Math.floor(size.suppliers / 10) : 0;
  const people = plainPeople.map((person, p): Person => {
    const extras: { rest?: Person['rest']; minimum?: number; booth?: number } = {};
    if (features.rest && below(10) === 0) extras.rest = { most: 4 };
    if (features.minimums && p < size.buyers && below(4) === 0) extras.minimum = 2;
    if (p >= size.buyers && p - size.buyers < boothCount) extras.booth = p - size.buyers;
    return { ...person, ...extras };
  });
  const asked = new Int32Array(personCount);
  for (const { a, b } of plainRequests) for (const p of [a, b]) asked[p]! += 1;
  const requests = plainRequests.map((request): MeetingRequest => {
    const extras: { length?: number; interpretation?: LanguagePair[] } = {};
    if (features.longMeetings && below(10) === 0) extras.length = 2;
    if (features.interpreters && below(4) === 0) extras.interpretation = [FOREIGN[below(FOREIGN.length)]!];
    return { ...request, ...extras };
  });
  const half = Math.floor(size.tables / 2);
  const interpreters = Array.from({ length: features.interpreters ? 90 : 0 }, (_, i): Interpreter => {
    const from = i % 3 === 0 ? Math.floor(slotCount / 2) : 0;
    return { pairs: [FOREIGN[i % 3]!, FOREIGN[(i + 1) % 3]!], shifts: [{ from, to: slotCount }], rest: { most: 5 } };
  });
  const evenly = (tables: number): number[] => Array.from({ length: slotCount }, () => tables);
  return {
    slotCount,
    days: size.days,
    tables: evenly(size.tables),
    people: people.map((person, p) => ({ ...person, minimum: Math.min(person.minimum ?? 0, asked[p]!) })),
    requests,
    ...(features.halls && {
      halls: [{ tables: evenly(half) }, { tables: evenly(size.tables - half) }],
      walking: [
        [0, 1],
        [1, 0],
      ],
    }),
    ...(boothCount > 0 && {
      booths: Array.from({ length: boothCount }, (_, b) => (features.halls ? { hall: b % 2 } : {})),
    }),
    ...(interpreters.length > 0 && { interpreters }),
  };
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
