import { greedySlots } from '../yardsticks/greedy';
import type { Contender } from './contender';

/** What products document. */
export const greedy: Contender = (instance) => {
  const slots = greedySlots(instance);
  const weight = instance.requests.reduce((sum, request, r) => sum + (slots[r] === null ? 0 : request.weight), 0);
  return { weight, slots };
};
