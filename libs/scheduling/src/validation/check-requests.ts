import { isAvailable, lengthOf, type Instance, type MeetingRequest } from '../model/instance';
import type { InstanceProblem, InstanceProblemCode } from './instance-problem';
import { isCount } from './is-count';

const WEIGHT_LIMIT = 2 ** 20;

/** Every request by itself: people, weight, length, place, languages, slots and its own lock. */
export function checkRequests(instance: Instance): InstanceProblem[] {
  const spoken = new Set((instance.interpreters ?? []).flatMap(({ pairs }) => pairs.map(pairKey)));
  return instance.requests.flatMap((request, r) => {
    const unknown = unknownPeople(instance, request, r);
    if (unknown.length > 0) return unknown;
    const problems = [
      ...checkTerms(instance, request, r, spoken),
      ...checkPins(instance, request, r),
      ...checkSlots(instance, request, r),
    ];
    return problems.length > 0 ? problems : checkLock(instance, request, r);
  });
}

const pairKey = ([x, y]: readonly [string, string]): string => [x, y].sort().join(' and ');

function unknownPeople({ people }: Instance, { a, b }: MeetingRequest, r: number): InstanceProblem[] {
  const unknown = [a, b].filter((p) => !(Number.isInteger(p) && p >= 0 && p < people.length));
  return unknown.map((person) => {
    const message = `request ${r}: there is no person ${person} (people are 0 to ${people.length - 1})`;
    return { code: 'PERSON_UNKNOWN', message, requests: [r], person };
  });
}

function checkTerms(
  { people, days }: Instance,
  { a, b, weight, length = 1, place, interpretation }: MeetingRequest,
  r: number,
  spoken: ReadonlySet<string>,
): InstanceProblem[] {
  const problems: InstanceProblem[] = [];
  const fail = (code: InstanceProblemCode, detail: string, person?: number): void => {
    problems.push({ code, message: `request ${r}: ${detail}`, requests: [r], person });
  };
  if (a === b) fail('MEETING_WITH_SELF', `person ${a} cannot meet himself`, a);
  if (!isCount(weight, 0) || weight > WEIGHT_LIMIT) {
    fail('WEIGHT_INVALID', `the weight must be an integer of 0 to ${WEIGHT_LIMIT}, not ${weight}`);
  }
  const longestDay = days.reduce((most, one) => Math.max(most, one), 0);
  if (!isCount(length, 1)) fail('LENGTH_INVALID', `a length of ${length} slots`);
  else if (length > longestDay) {
    fail('LENGTH_INVALID', `takes ${length} slots and fits into no day, the longest has ${longestDay}`);
  }
  if (place === 'booth' && people[a]!.booth === undefined && people[b]!.booth === undefined) {
    fail('PLACE_INVALID', `is to be held at a booth, but neither person ${a} nor ${b} has one`);
  }
  if (interpretation && !interpretation.some((pair) => spoken.has(pairKey(pair)))) {
    fail('LANGUAGES_UNKNOWN', `no interpreter for ${interpretation.map(pairKey).join(', or ') || 'an empty list'}`);
  }
  return problems;
}

/** The hall, booth and interpreter of a lock exist, and belong to a lock. */
function checkPins(
  { halls, booths = [], interpreters = [] }: Instance,
  request: MeetingRequest,
  r: number,
): InstanceProblem[] {
  const { lockedSlot, lockedHall, lockedBooth, lockedInterpreter } = request;
  const pins: readonly (readonly [string, number | undefined, number])[] = [
    ['hall', lockedHall, halls?.length ?? 1],
    ['booth', lockedBooth, booths.length],
    ['interpreter', lockedInterpreter, interpreters.length],
  ];
  return pins.flatMap(([word, index, count]): InstanceProblem[] => {
    if (index === undefined) return [];
    const fail = (detail: string): InstanceProblem[] => [
      { code: 'PLACE_INVALID', message: `request ${r}: ${detail}`, requests: [r] },
    ];
    if (lockedSlot === undefined) return fail(`locked to ${word} ${index}, but to no slot`);
    return Number.isInteger(index) && index >= 0 && index < count ? [] : fail(`there is no ${word} ${index}`);
  });
}

function checkSlots({ slotCount }: Instance, request: MeetingRequest, r: number): InstanceProblem[] {
  const { lockedSlot, allowedSlots = [] } = request;
  const slots = lockedSlot === undefined ? allowedSlots : [lockedSlot, ...allowedSlots];
  const unknown = slots.filter((slot) => !(Number.isInteger(slot) && slot >= 0 && slot < slotCount));
  return unknown.map((slot) => {
    const message = `request ${r}: there is no slot ${slot} (slots are 0 to ${slotCount - 1})`;
    return { code: 'SLOT_UNKNOWN', message, requests: [r], slot };
  });
}

/** The lock of a sound request against its own slots, its two people and the end of the day. */
function checkLock({ people, days }: Instance, request: MeetingRequest, r: number): InstanceProblem[] {
  const { a, b, lockedSlot, allowedSlots } = request;
  if (lockedSlot === undefined) return [];
  const requests = [r];
  let dayEnd = 0;
  for (const length of days) if (dayEnd <= lockedSlot) dayEnd += length;
  const end = lockedSlot + lengthOf(request);
  if (end > dayEnd) {
    const message = `request ${r}: locked to slot ${lockedSlot}, but takes ${end - lockedSlot} slots and the day ends`;
    return [{ code: 'LOCK_NOT_ALLOWED', message, requests, slot: lockedSlot }];
  }
  const span = Array.from({ length: end - lockedSlot }, (_, i) => lockedSlot + i);
  const outside = span.find((slot) => allowedSlots && !allowedSlots.includes(slot));
  const problems: InstanceProblem[] = [];
  if (outside !== undefined) {
    const message = `request ${r}: locked to slot ${outside}, which is not among its allowed slots`;
    problems.push({ code: 'LOCK_NOT_ALLOWED', message, requests, slot: outside });
  }
  for (const person of [a, b]) {
    const slot = span.find((one) => !isAvailable(people[person]!, one));
    if (slot === undefined) continue;
    const message = `request ${r}: locked to slot ${slot}, but person ${person} is away then`;
    problems.push({ code: 'LOCK_AGAINST_AVAILABILITY', message, requests, person, slot });
  }
  return problems;
}
