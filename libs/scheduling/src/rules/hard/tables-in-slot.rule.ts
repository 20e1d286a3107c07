import type { Rule } from '../rule';

/** A slot holds no more meetings than it has tables. */
export const tablesInSlot: Rule = {
  name: 'tables-in-slot',
  level: 'hard',
  unit: 'slots',
  check: (instance, slots) =>
    instance.tables.flatMap((limit, slot) => {
      const requests = slots.flatMap((s, r) => (s === slot ? [r] : []));
      return requests.length > limit ? [{ cost: 1, requests, slot }] : [];
    }),
};
