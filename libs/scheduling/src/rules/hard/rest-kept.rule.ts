import type { Rest } from '../../model/resources';
import type { Breach, Rule } from '../rule';
import { byDay, interpreterTimelines, personTimelines, type Appointment } from '../timeline';

/** No stretch of meetings has more slots than the rest of a person or an interpreter allows. Talks are no meetings. */
export const restKept: Rule = {
  name: 'rest-kept',
  level: 'hard',
  unit: 'stretches',
  check: (instance, slots, assigned) => {
    const { people, interpreters = [] } = instance;
    const tooLong = (rest: Rest | undefined, timeline: () => Appointment[]): Breach[] =>
      rest ? byDay(instance, timeline()).flatMap((day) => overlong(day, rest)) : [];
    const ofPeople = personTimelines(instance, slots, assigned);
    const ofInterpreters = interpreterTimelines(instance, slots, assigned);
    return [
      ...people.flatMap(({ rest }, person) => {
        const meetings = (): Appointment[] => ofPeople[person]!.filter(({ request }) => request !== undefined);
        return tooLong(rest, meetings).map((breach) => ({ ...breach, person }));
      }),
      ...interpreters.flatMap(({ rest }, interpreter) =>
        tooLong(rest, () => ofInterpreters[interpreter]!).map((breach) => ({ ...breach, interpreter })),
      ),
    ];
  },
};

function overlong(day: readonly Appointment[], { most, pause = 1 }: Rest): Breach[] {
  const stretches: Appointment[][] = [];
  for (const one of day) {
    const current = stretches.at(-1);
    if (current && one.from - current.at(-1)!.to < pause) current.push(one);
    else stretches.push([one]);
  }
  return stretches.flatMap((stretch) => {
    const length = stretch.reduce((sum, { from, to }) => sum + to - from, 0);
    return length > most ? [{ cost: 1, requests: stretch.map(({ request }) => request!), slot: stretch[0]!.from }] : [];
  });
}
