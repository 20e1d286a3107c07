import { isAvailable, type Instance, type MeetingRequest } from '../model/instance';
import type { InstanceProblem } from './instance-problem';

const WEIGHT_LIMIT = 2 ** 20;

/** Every request by itself: people, weight, slots and its own lock. */
export function checkRequests(instance: Instance): InstanceProblem[] {
  return instance.requests.flatMap((request, r) => checkRequest(instance, request, r));
}

function checkRequest(instance: Instance, request: MeetingRequest, r: number): InstanceProblem[] {
  const { people, slotCount } = instance;
  const { a, b, weight, lockedSlot, allowedSlots } = request;
  const requests = [r];
  const unknown = [a, b].filter((p) => !(Number.isInteger(p) && p >= 0 && p < people.length));
  if (unknown.length > 0) {
    return unknown.map((person) => {
      const message = `request ${r}: there is no person ${person} (people are 0 to ${people.length - 1})`;
      return { code: 'PERSON_UNKNOWN', message, requests, person };
    });
  }
  const problems: InstanceProblem[] = [];
  if (a === b) {
    problems.push({
      code: 'MEETING_WITH_SELF',
      message: `request ${r}: person ${a} cannot meet himself`,
      requests,
      person: a,
    });
  }
  if (!Number.isInteger(weight) || weight < 0 || weight > WEIGHT_LIMIT) {
    const message = `request ${r}: the weight must be an integer of 0 to ${WEIGHT_LIMIT}, not ${weight}`;
    problems.push({ code: 'WEIGHT_INVALID', message, requests });
  }
  const slots = lockedSlot === undefined ? (allowedSlots ?? []) : [lockedSlot, ...(allowedSlots ?? [])];
  const unknownSlots = slots.filter((slot) => !(Number.isInteger(slot) && slot >= 0 && slot < slotCount));
  for (const slot of unknownSlots) {
    const message = `request ${r}: there is no slot ${slot} (slots are 0 to ${slotCount - 1})`;
    problems.push({ code: 'SLOT_UNKNOWN', message, requests, slot });
  }
  if (lockedSlot === undefined || unknownSlots.length > 0) return problems;
  if (allowedSlots && !allowedSlots.includes(lockedSlot)) {
    const message = `request ${r}: locked to slot ${lockedSlot}, which is not among its allowed slots`;
    problems.push({ code: 'LOCK_NOT_ALLOWED', message, requests, slot: lockedSlot });
  }
  for (const person of [a, b]) {
    if (isAvailable(people[person]!, lockedSlot)) continue;
    const message = `request ${r}: locked to slot ${lockedSlot}, but person ${person} is away then`;
    problems.push({ code: 'LOCK_AGAINST_AVAILABILITY', message, requests, person, slot: lockedSlot });
  }
  return problems;
}
