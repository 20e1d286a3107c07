import type { Rule } from '../rule';

/** A locked meeting is held in its slot, and in its hall, at its booth and with its interpreter where it names them. */
export const locksKept: Rule = {
  name: 'locks-kept',
  level: 'hard',
  unit: 'locks',
  check: ({ requests }, slots, { halls, booths, interpreters } = {}) =>
    requests.flatMap(({ lockedSlot, lockedHall, lockedBooth, lockedInterpreter }, r) => {
      if (lockedSlot === undefined) return [];
      const isKept =
        slots[r] === lockedSlot &&
        (lockedHall === undefined || (halls?.[r] ?? 0) === lockedHall) &&
        (lockedBooth === undefined || booths?.[r] === lockedBooth) &&
        (lockedInterpreter === undefined || interpreters?.[r] === lockedInterpreter);
      return isKept ? [] : [{ cost: 1, requests: [r], slot: lockedSlot }];
    }),
};
