import { isAvailable, isOpen, isWithin, lengthOf, type Instance, type Person } from '../model/instance';
import { compileProblem, type Problem } from '../model/problem';
import type { Exclusion, Rest } from '../model/resources';
import { wantedMeetings } from '../model/unevenness';
import { mostMeetingsInDay, mostThatFit } from './most-meetings';
import { IDLE, TALK, TALK_IN_HALL, type RichProblem } from './rich-problem';
import { interpretersFor, placesOf, startSlots } from './start-slots';

/** Lays a valid instance with resources out in typed arrays. */
export function compileRich(instance: Instance): RichProblem {
  const { people, requests, interpreters = [], booths = [], slotCount } = instance;
  const halls = instance.halls ?? [{ tables: instance.tables }];
  const actors: readonly Pick<Person, 'rest' | 'buffer' | 'maximum'>[] = [...people, ...interpreters];
  const placeLimit = Int32Array.from([
    ...halls.flatMap(({ tables }) => tables),
    ...booths.flatMap((booth) => instance.tables.map((_, s) => (isOpen(booth, s) ? (booth.places ?? 1) : 0))),
  ]);
  const places = shared(requests.map((_, r) => placesOf(instance, r)));
  const interpretersOf = requests.map((_, r) => interpretersFor(instance, r));
  const byLanguage = shared(interpretersOf);
  const length = Int32Array.from(requests, lengthOf);
  const walking = (instance.walking ?? []).flat();
  return {
    base: relaxation(instance, placeLimit, places, interpretersOf),
    slotCount,
    ...dayTables(instance),
    length,
    longest: length.reduce((most, one) => Math.max(most, one), 1),
    hallCount: halls.length,
    boothCount: booths.length,
    placeHall: Int32Array.from([...halls.keys(), ...booths.map(({ hall }) => hall ?? 0)]),
    placeLimit,
    placesOf: places,
    interpreterCount: interpreters.length,
    interpretersOf: byLanguage,
    ...languageClasses(byLanguage, interpreters.length),
    present: presence(instance),
    calendar: emptyCalendar(instance),
    idle: idleSlots(instance),
    limit: Int32Array.from(actors, ({ maximum }) => maximum ?? slotCount),
    buffer: Int32Array.from(actors, ({ buffer }) => buffer ?? 0),
    restMost: Int32Array.from(actors, ({ rest }) => rest?.most ?? 0),
    restPause: Int32Array.from(actors, ({ rest }) => pauseOf(rest)),
    walking: Int32Array.from(walking.length > 0 ? walking : new Int32Array(halls.length * halls.length)),
    longestWalk: walking.reduce((most, one) => Math.max(most, one), 0),
    ...exclusionLists(instance.exclusions ?? [], people.length, requests.length),
    minimum: Int32Array.from(people, ({ minimum }) => minimum ?? 0),
    wanted: wantedMeetings(instance),
  };
}

const pauseOf = (rest: Rest | undefined): number => rest?.pause ?? 1;

/** Equal lists become one object: a hundred thousand requests know only a few different ones. */
function shared<T extends readonly number[] | null>(lists: readonly T[]): T[] {
  const known = new Map<string, T>();
  return lists.map((list) => {
    const key = list === null ? '-' : list.join();
    const first = known.get(key);
    if (first !== undefined) return first;
    known.set(key, list);
    return list;
  });
}

function languageClasses(
  interpretersOf: readonly (readonly number[] | null)[],
  interpreterCount: number,
): Pick<RichProblem, 'languageOf' | 'languagesOfInterpreter' | 'languageCount'> {
  const classes = new Map<readonly number[], number>();
  for (const list of interpretersOf) if (list && !classes.has(list)) classes.set(list, classes.size);
  const languagesOfInterpreter = Array.from({ length: interpreterCount }, (): number[] => []);
  for (const [list, language] of classes) for (const i of list) languagesOfInterpreter[i]!.push(language);
  const languageOf = Int32Array.from(interpretersOf, (list) => (list ? classes.get(list)! : -1));
  return { languageOf, languagesOfInterpreter, languageCount: classes.size };
}

function dayTables({ days, slotCount }: Instance): { dayOf: Int32Array; dayStart: Int32Array } {
  const dayOf = new Int32Array(slotCount);
  const dayStart = new Int32Array(days.length + 1);
  days.forEach((length, day) => {
    dayStart[day + 1] = dayStart[day]! + length;
    dayOf.fill(day, dayStart[day], dayStart[day + 1]);
  });
  return { dayOf, dayStart };
}

function presence({ people, interpreters = [], slotCount }: Instance): Uint8Array {
  const present = new Uint8Array((people.length + interpreters.length) * slotCount);
  for (let s = 0; s < slotCount; s += 1) {
    people.forEach((person, p) => {
      if (isAvailable(person, s)) present[p * slotCount + s] = 1;
    });
    interpreters.forEach((one, i) => {
      if (isOpen(one, s)) present[(people.length + i) * slotCount + s] = 1;
    });
  }
  return present;
}

function emptyCalendar({ people, interpreters = [], slotCount }: Instance): Int32Array {
  const calendar = new Int32Array((people.length + interpreters.length) * slotCount).fill(IDLE);
  people.forEach(({ attends = [] }, p) => {
    for (const { from, to, hall } of attends) {
      calendar.fill(hall === undefined ? TALK : TALK_IN_HALL - hall, p * slotCount + from, p * slotCount + to);
    }
  });
  return calendar;
}

function idleSlots({ people, slotCount, awayCountsAsIdle }: Instance): Uint8Array {
  const idle = new Uint8Array(people.length * slotCount);
  people.forEach((person, p) => {
    for (let s = 0; s < slotCount; s += 1) {
      const counts = awayCountsAsIdle ? !isWithin(person.attends ?? [], s) : isAvailable(person, s);
      if (counts) idle[p * slotCount + s] = 1;
    }
  });
  return idle;
}

function exclusionLists(
  exclusions: readonly Exclusion[],
  personCount: number,
  requestCount: number,
): Pick<RichProblem, 'rivals' | 'apart'> {
  const pairs = (kind: 'not-both' | 'apart', size: number): number[][] | undefined => {
    const own = exclusions.filter((one) => one.kind === kind);
    if (own.length === 0) return undefined;
    const lists = Array.from({ length: size }, (): number[] => []);
    for (const one of own) {
      const [x, y] = one.kind === 'not-both' ? one.requests : one.people;
      lists[x]!.push(y);
      lists[y]!.push(x);
    }
    return lists;
  };
  return { rivals: pairs('not-both', requestCount), apart: pairs('apart', personCount) };
}

/**
 * A plain problem that every timetable of the instance also solves, when each meeting is put into its first slot:
 * booths count as further tables, and nobody has more meetings than length, buffer and rest leave room for.
 */
function relaxation(
  instance: Instance,
  placeLimit: Int32Array,
  places: readonly (readonly number[])[],
  interpretersOf: readonly (readonly number[] | null)[],
): Problem {
  const { slotCount, people, days } = instance;
  const tables = Array.from({ length: slotCount }, (_, s) => {
    let sum = 0;
    for (let k = s; k < placeLimit.length; k += slotCount) sum += placeLimit[k]!;
    return sum;
  });
  const { dayOf } = dayTables(instance);
  const requests = instance.requests.map((request, r) => {
    const means = { slotCount, placeLimit, places: places[r]!, interpreters: interpretersOf[r]! };
    return { ...request, allowedSlots: startSlots(instance, dayOf, r, means), lockedSlot: undefined };
  });
  const lengths = people.map((): number[] => []);
  for (const { a, b, length = 1 } of instance.requests) for (const p of [a, b]) lengths[p]!.push(length);
  const capped = people.map((person, p) => ({ ...person, maximum: mostMeetings(person, lengths[p]!, days) }));
  const problem = compileProblem({ ...instance, tables, requests, people: capped, fairness: undefined });
  const locked = Int32Array.from(instance.requests, ({ lockedSlot }) => lockedSlot ?? -1);
  const allLengths = instance.requests.map(lengthOf);
  const slotLimit = sharpened(problem.slotLimit, allLengths);
  return { ...problem, locked, slotLimit, fairness: instance.fairness };
}

function mostMeetings(person: Person, lengths: readonly number[], days: readonly number[]): number {
  const { maximum = Number.POSITIVE_INFINITY, buffer = 0, rest } = person;
  if (lengths.length === 0) return 0;
  const shortest = lengths.reduce((least, one) => Math.min(least, one));
  let start = 0;
  let slots = 0;
  let meetings = 0;
  for (const length of days) {
    const first = start;
    const present = Array.from({ length }, (_, i) => (isAvailable(person, first + i) ? 1 : 0));
    slots += present.reduce<number>((sum, one) => sum + one, 0);
    meetings += mostMeetingsInDay(present, { shortest, buffer, restMost: rest?.most ?? 0 });
    start += length;
  }
  return Math.min(maximum, meetings, mostThatFit(lengths, slots));
}

/** Takes from the slots' limits what long meetings use up: only the sum of the limits enters the bound. */
function sharpened(slotLimit: Int32Array, lengths: readonly number[]): Int32Array {
  const sum = slotLimit.reduce((total, one) => total + one, 0);
  let surplus = sum - Math.max(0, Math.min(sum, mostThatFit(lengths, sum)));
  if (lengths.every((length) => length === 1)) return slotLimit;
  return slotLimit.map((limit) => {
    const cut = Math.min(limit, surplus);
    surplus -= cut;
    return limit - cut;
  });
}
