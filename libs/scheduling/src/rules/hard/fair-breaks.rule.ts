import { fewBreaks } from '../soft/few-breaks.rule';
import type { Rule } from '../rule';

/** The numbers of breaks of any two people differ by no more than the fairness bound, where there is one. */
export const fairBreaks: Rule = {
  name: 'fair-breaks',
  level: 'hard',
  unit: 'people',
  check: (instance, slots, assigned) => {
    if (instance.fairness === undefined) return [];
    const breaks = instance.people.map(() => 0);
    for (const { person, cost } of fewBreaks.check(instance, slots, assigned)) breaks[person!] = cost;
    const most = Math.min(...breaks) + instance.fairness;
    return breaks.flatMap((own, person) => (own > most ? [{ cost: 1, requests: [], person }] : []));
  },
};
