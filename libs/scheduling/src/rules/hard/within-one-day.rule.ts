import { slotsTaken, type Rule } from '../rule';

/** A meeting of several slots begins and ends on the same day. */
export const withinOneDay: Rule = {
  name: 'within-one-day',
  level: 'hard',
  unit: 'meetings',
  check: (instance, slots) => {
    const dayOf = instance.days.flatMap((length, day) => Array.from({ length }, () => day));
    return instance.requests.flatMap((_, r) => {
      const taken = slotsTaken(instance, slots, r);
      const isSplit = taken.some((slot) => dayOf[slot] !== dayOf[taken[0]!]);
      return isSplit ? [{ cost: 1, requests: [r], slot: taken[0] }] : [];
    });
  },
};
