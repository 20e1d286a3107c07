import { lengthOf } from '../../model/instance';
import type { Rule } from '../rule';

/** Of two held meetings with a precedence, the first ends before the second begins. */
export const orderKept: Rule = {
  name: 'order-kept',
  level: 'hard',
  unit: 'precedences',
  check: ({ precedences = [], requests }, slots) =>
    precedences.flatMap(({ before, after }) => {
      const [early, late] = [slots[before] ?? null, slots[after] ?? null];
      if (early === null || late === null || early + lengthOf(requests[before]!) <= late) return [];
      return [{ cost: 1, requests: [before, after] }];
    }),
};
