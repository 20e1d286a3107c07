import type { Instance, Person } from '../model/instance';
import type { Rest, SlotRange } from '../model/resources';
import type { InstanceProblem, InstanceProblemCode } from './instance-problem';
import { isCount } from './is-count';

/** What is said about each person alone; the minimum also against the number of own requests. */
export function checkPeople(instance: Instance): InstanceProblem[] {
  const asked = new Int32Array(instance.people.length);
  for (const { a, b } of instance.requests) for (const p of [a, b]) if (p in asked) asked[p]! += 1;
  return instance.people.flatMap((person, p) => {
    const found = checkPerson(instance, person, asked[p]!);
    return found.map(([code, detail]) => ({ code, message: `person ${p}: ${detail}`, person: p }));
  });
}

type Finding = [code: InstanceProblemCode, detail: string];

function checkPerson(instance: Instance, person: Person, asked: number): Finding[] {
  const { available, maximum, minimum, shifts = [], attends = [], buffer, rest, booth } = person;
  const found: Finding[] = [];
  if (available.length !== instance.slotCount) {
    const detail = `availability has ${available.length} entries for ${instance.slotCount} slots`;
    found.push(['AVAILABILITY_INVALID', detail]);
  }
  if (maximum !== undefined && !isCount(maximum, 0)) {
    found.push(['MAXIMUM_INVALID', `a maximum of ${maximum} meetings`]);
  }
  found.push(...checkMinimum(minimum, maximum, asked));
  for (const shift of shifts) {
    if (!isRange(instance, shift))
      found.push(['SHIFT_INVALID', `there is no shift from slot ${shift.from} to ${shift.to}`]);
  }
  for (const talk of attends) {
    const { from, to, hall } = talk;
    if (!isRange(instance, talk)) found.push(['TALK_INVALID', `there is no talk from slot ${from} to ${to}`]);
    else if (hall !== undefined && !(hall in (instance.halls ?? [0]))) {
      found.push(['TALK_INVALID', `the talk from slot ${from} to ${to} is in hall ${hall}, which is not there`]);
    }
  }
  const clash = attends.find((talk, i) =>
    attends.some((other, j) => j < i && other.from < talk.to && talk.from < other.to),
  );
  if (clash) found.push(['TALK_INVALID', `the talk from slot ${clash.from} to ${clash.to} overlaps another one`]);
  if (buffer !== undefined && !isCount(buffer, 0)) found.push(['BUFFER_INVALID', `a buffer of ${buffer} slots`]);
  if (rest && !isSoundRest(rest)) found.push(['REST_INVALID', `a rest of ${rest.pause ?? 1} after ${rest.most} slots`]);
  if (booth !== undefined && !(booth in (instance.booths ?? []))) {
    found.push(['BOOTH_INVALID', `there is no booth ${booth}`]);
  }
  return found;
}

function checkMinimum(minimum: number | undefined, maximum: number | undefined, asked: number): Finding[] {
  if (minimum === undefined) return [];
  if (!isCount(minimum, 0)) return [['MINIMUM_INVALID', `a minimum of ${minimum} meetings`]];
  if (maximum !== undefined && minimum > maximum) {
    return [['MINIMUM_INVALID', `a minimum of ${minimum} meetings above the maximum of ${maximum}`]];
  }
  if (minimum <= asked) return [];
  return [['MINIMUM_INVALID', `a minimum of ${minimum} meetings, but a partner in ${asked} requests`]];
}

/** True for a range of slots that exist and that holds at least one. */
export function isRange({ slotCount }: Instance, { from, to }: SlotRange): boolean {
  return isCount(from, 0) && isCount(to, from + 1) && to <= slotCount;
}

/** True where a rest rule leaves room for a meeting at all. */
export const isSoundRest = ({ most, pause }: Rest): boolean => isCount(most, 1) && isCount(pause ?? 1, 1);
