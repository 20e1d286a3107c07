import type { Rule } from '../rule';

/** A locked meeting is held in its slot. */
export const locksKept: Rule = {
  name: 'locks-kept',
  level: 'hard',
  unit: 'locks',
  check: ({ requests }, slots) =>
    requests.flatMap(({ lockedSlot }, r) =>
      lockedSlot !== undefined && slots[r] !== lockedSlot ? [{ cost: 1, requests: [r], slot: lockedSlot }] : [],
    ),
};
