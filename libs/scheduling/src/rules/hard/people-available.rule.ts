import { isAvailable } from '../../model/instance';
import type { Rule } from '../rule';

/** Both people of a meeting are available in its slot, and the slot is one that the meeting may have. */
export const peopleAvailable: Rule = {
  name: 'people-available',
  level: 'hard',
  unit: 'meetings',
  check: ({ people, requests }, slots) =>
    requests.flatMap(({ a, b, allowedSlots }, r) => {
      const slot = slots[r];
      if (slot === null || slot === undefined) return [];
      const away = [a, b].find((p) => !isAvailable(people[p]!, slot));
      if (away !== undefined) return [{ cost: 1, requests: [r], person: away, slot }];
      return allowedSlots && !allowedSlots.includes(slot) ? [{ cost: 1, requests: [r], slot }] : [];
    }),
};
