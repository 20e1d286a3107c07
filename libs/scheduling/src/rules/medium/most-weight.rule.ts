import type { Rule } from '../rule';

/** Every request that is not held costs its weight. */
export const mostWeight: Rule = {
  name: 'most-weight',
  level: 'medium',
  unit: 'weight',
  check: ({ requests }, slots) =>
    requests.flatMap(({ weight }, r) => (typeof slots[r] === 'number' ? [] : [{ cost: weight, requests: [r] }])),
};
