import { attendance, type Rule } from '../rule';

/** Nobody has more meetings than the personal maximum. */
export const personalMaximum: Rule = {
  name: 'personal-maximum',
  level: 'hard',
  unit: 'people',
  check: (instance, slots) =>
    attendance(instance, slots).flatMap((bySlot, person) => {
      const requests = [...new Set([...bySlot.values()].flat())];
      const limit = instance.people[person]!.maximum ?? Number.POSITIVE_INFINITY;
      return requests.length > limit ? [{ cost: 1, requests, person }] : [];
    }),
};
