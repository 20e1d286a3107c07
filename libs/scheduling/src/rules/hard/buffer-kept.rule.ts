import type { Rule } from '../rule';
import { byDay, personTimelines } from '../timeline';

/** Between two meetings of one day lie at least as many slots as the person's buffer says. */
export const bufferKept: Rule = {
  name: 'buffer-kept',
  level: 'hard',
  unit: 'pairs',
  check: (instance, slots, assigned) =>
    personTimelines(instance, slots, assigned).flatMap((timeline, person) => {
      const buffer = instance.people[person]!.buffer ?? 0;
      if (buffer === 0) return [];
      const meetings = timeline.filter(({ request }) => request !== undefined);
      return byDay(instance, meetings).flatMap((day) =>
        day.flatMap((one, i) => {
          const next = day[i + 1];
          if (!next || next.from - one.to >= buffer || next.from < one.to) return [];
          return [{ cost: 1, requests: [one.request!, next.request!], person, slot: next.from }];
        }),
      );
    }),
};
