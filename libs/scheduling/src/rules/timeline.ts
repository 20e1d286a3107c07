import { lengthOf, type Instance } from '../model/instance';
import type { Assigned } from './rule';

/** A meeting (with its request) or an attended talk: the slots [from, to), in a hall where it has one. */
export interface Appointment {
  readonly from: number;
  readonly to: number;
  readonly hall?: number;
  readonly request?: number;
}

type Slots = readonly (number | null)[];

/** Meetings and talks of each person, by time. */
export function personTimelines(instance: Instance, slots: Slots, assigned: Assigned = {}): Appointment[][] {
  const timelines = instance.people.map(({ attends = [] }): Appointment[] => [...attends]);
  instance.requests.forEach(({ a, b }, r) => {
    const meeting = appointmentOf(instance, slots, assigned, r);
    if (meeting) for (const p of [a, b]) timelines[p]!.push(meeting);
  });
  return timelines.map(byTime);
}

/** Meetings of each interpreter, by time. */
export function interpreterTimelines(instance: Instance, slots: Slots, assigned: Assigned = {}): Appointment[][] {
  const timelines = (instance.interpreters ?? []).map((): Appointment[] => []);
  instance.requests.forEach((_, r) => {
    const meeting = appointmentOf(instance, slots, assigned, r);
    if (meeting) timelines[assigned.interpreters?.[r] ?? -1]?.push(meeting);
  });
  return timelines.map(byTime);
}

/** Cuts a timeline into days. */
export function byDay({ days }: Instance, timeline: readonly Appointment[]): Appointment[][] {
  let start = 0;
  return days.map((length) => {
    const [from, to] = [start, start + length];
    start = to;
    return timeline.filter((one) => one.from >= from && one.from < to);
  });
}

/** Slots that the way from one appointment to the next takes; 0 where one of them has no place. */
export function walkBetween({ walking }: Instance, earlier: Appointment, later: Appointment): number {
  if (!walking || earlier.hall === undefined || later.hall === undefined) return 0;
  return walking[earlier.hall]?.[later.hall] ?? 0;
}

function appointmentOf({ requests }: Instance, slots: Slots, { halls }: Assigned, r: number): Appointment | null {
  const from = slots[r];
  if (from === null || from === undefined) return null;
  return { from, to: from + lengthOf(requests[r]!), hall: halls?.[r] ?? 0, request: r };
}

const byTime = (timeline: Appointment[]): Appointment[] => timeline.sort((x, y) => x.from - y.from);
