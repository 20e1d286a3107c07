import { unevennessOf } from '../../model/unevenness';
import type { Rule } from '../rule';

/** How differently people got what they asked for: the variance of their shares, in thousandths. */
export const mostEven: Rule = {
  name: 'most-even',
  level: 'soft',
  unit: 'squared thousandths',
  check: (instance, slots) => {
    const cost = unevennessOf(instance, slots);
    return cost > 0 ? [{ cost, requests: [] }] : [];
  },
};
