import type { Rule } from '../rule';

/** Of two held meetings with a precedence, the first lies in an earlier slot. */
export const orderKept: Rule = {
  name: 'order-kept',
  level: 'hard',
  unit: 'precedences',
  check: ({ precedences = [] }, slots) =>
    precedences.flatMap(({ before, after }) => {
      const [early, late] = [slots[before] ?? null, slots[after] ?? null];
      if (early === null || late === null || early < late) return [];
      return [{ cost: 1, requests: [before, after] }];
    }),
};
