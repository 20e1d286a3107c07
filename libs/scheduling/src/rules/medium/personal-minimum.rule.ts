import type { Rule } from '../rule';

/** Every meeting that somebody lacks to the personal minimum costs one. */
export const personalMinimum: Rule = {
  name: 'personal-minimum',
  level: 'medium',
  unit: 'meetings',
  check: ({ people, requests }, slots) => {
    const held = people.map((): number[] => []);
    requests.forEach(({ a, b }, r) => {
      if (typeof slots[r] === 'number') for (const p of [a, b]) held[p]!.push(r);
    });
    return people.flatMap(({ minimum = 0 }, person) => {
      const cost = minimum - held[person]!.length;
      return cost > 0 ? [{ cost, requests: held[person]!, person }] : [];
    });
  },
};
