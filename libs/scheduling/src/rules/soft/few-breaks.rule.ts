import { isAvailable, type Instance, type Person } from '../../model/instance';
import { attendance, type Breach, type Rule } from '../rule';

/** Runs of idle slots that count, between two meetings of one person on one day. */
export const fewBreaks: Rule = {
  name: 'few-breaks',
  level: 'soft',
  unit: 'breaks',
  check: (instance, slots) =>
    attendance(instance, slots).flatMap((bySlot, person): Breach[] => {
      const cost = breaksOf(instance, instance.people[person]!, new Set(bySlot.keys()));
      return cost > 0 ? [{ cost, requests: [...bySlot.values()].flat(), person }] : [];
    }),
};

function breaksOf(instance: Instance, person: Person, busy: ReadonlySet<number>): number {
  let breaks = 0;
  let start = 0;
  for (const length of instance.days) {
    const day = Array.from({ length }, (_, i) => start + i);
    const first = day.find((s) => busy.has(s));
    const last = day.findLast((s) => busy.has(s));
    start += length;
    if (first === undefined || last === undefined) continue;
    const counts = (s: number): boolean =>
      s > first && s < last && !busy.has(s) && (instance.awayCountsAsIdle === true || isAvailable(person, s));
    breaks += day.filter((s) => counts(s) && !counts(s - 1)).length;
  }
  return breaks;
}
