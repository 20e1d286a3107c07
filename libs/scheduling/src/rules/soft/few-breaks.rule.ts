import { isAvailable, isWithin, type Instance, type Person } from '../../model/instance';
import type { Breach, Rule } from '../rule';
import { byDay, personTimelines, walkBetween, type Appointment } from '../timeline';

/** Runs of idle slots that count, between two meetings of one person on one day. */
export const fewBreaks: Rule = {
  name: 'few-breaks',
  level: 'soft',
  unit: 'breaks',
  check: (instance, slots, assigned) =>
    personTimelines(instance, slots, assigned).flatMap((timeline, person): Breach[] => {
      const days = byDay(instance, timeline);
      const cost = days.reduce((sum, day) => sum + breaksOf(instance, instance.people[person]!, day), 0);
      return cost > 0 ? [{ cost, requests: timeline.flatMap(({ request }) => request ?? []), person }] : [];
    }),
};

function breaksOf(instance: Instance, person: Person, day: readonly Appointment[]): number {
  const meetings = day.filter(({ request }) => request !== undefined);
  if (meetings.length === 0) return 0;
  const first = meetings[0]!.from;
  const end = Math.max(...meetings.map(({ to }) => to));
  const taken = [...day, ...passages(instance, person, day, meetings)];
  const counts = (s: number): boolean => {
    if (s < first || s >= end || isWithin(taken, s)) return false;
    return instance.awayCountsAsIdle === true || isAvailable(person, s);
  };
  let breaks = 0;
  for (let s = first; s < end; s += 1) if (counts(s) && !counts(s - 1)) breaks += 1;
  return breaks;
}

/** The slots after an appointment that the buffer or the way to the next one takes: they are not idle. */
function passages(
  instance: Instance,
  { buffer = 0 }: Person,
  day: readonly Appointment[],
  meetings: readonly Appointment[],
): { from: number; to: number }[] {
  const buffers = meetings.slice(0, -1).map(({ to }) => ({ from: to, to: to + buffer }));
  const ways = day
    .slice(0, -1)
    .map((one, i) => ({ from: one.to, to: one.to + walkBetween(instance, one, day[i + 1]!) }));
  return [...buffers, ...ways];
}
