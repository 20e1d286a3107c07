import { isAvailable } from '../../model/instance';
import { slotsTaken, type Rule } from '../rule';

/** Both people of a meeting are available in each of its slots, and all are slots that the meeting may have. */
export const peopleAvailable: Rule = {
  name: 'people-available',
  level: 'hard',
  unit: 'meetings',
  check: (instance, slots) =>
    instance.requests.flatMap(({ a, b, allowedSlots }, r) => {
      for (const slot of slotsTaken(instance, slots, r)) {
        const away = [a, b].find((p) => !isAvailable(instance.people[p]!, slot));
        if (away !== undefined) return [{ cost: 1, requests: [r], person: away, slot }];
        if (allowedSlots && !allowedSlots.includes(slot)) return [{ cost: 1, requests: [r], slot }];
      }
      return [];
    }),
};
