import type { Instance } from '../../model/instance';
import type { Breach, Rule } from '../rule';
import { byDay, interpreterTimelines, personTimelines, walkBetween, type Appointment } from '../timeline';

/** People and interpreters have time to get from one hall to the next, on the way between meetings and talks. */
export const timeToWalk: Rule = {
  name: 'time-to-walk',
  level: 'hard',
  unit: 'ways',
  check: (instance, slots, assigned) => {
    if (!instance.walking) return [];
    const people = personTimelines(instance, slots, assigned);
    const interpreters = interpreterTimelines(instance, slots, assigned);
    return [
      ...people.flatMap((timeline, person) => hasty(instance, timeline).map((breach) => ({ ...breach, person }))),
      ...interpreters.flatMap((timeline, interpreter) =>
        hasty(instance, timeline).map((breach) => ({ ...breach, interpreter })),
      ),
    ];
  },
};

function hasty(instance: Instance, timeline: readonly Appointment[]): Breach[] {
  return byDay(instance, timeline).flatMap((day) =>
    day.flatMap((one, i): Breach[] => {
      const next = day[i + 1];
      // Two appointments at one time are another rule's business.
      if (!next || next.from < one.to || next.from - one.to >= walkBetween(instance, one, next)) return [];
      const requests = [one.request, next.request].filter((r) => r !== undefined);
      // How people get from one talk to the next is their own affair.
      return requests.length === 0 ? [] : [{ cost: 1, requests, slot: next.from }];
    }),
  );
}
