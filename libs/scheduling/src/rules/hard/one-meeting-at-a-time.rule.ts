import { attendance, type Rule } from '../rule';

/** Nobody sits in two meetings of one slot. */
export const oneMeetingAtATime: Rule = {
  name: 'one-meeting-at-a-time',
  level: 'hard',
  unit: 'clashes',
  check: (instance, slots) =>
    attendance(instance, slots).flatMap((bySlot, person) =>
      [...bySlot].flatMap(([slot, requests]) => (requests.length > 1 ? [{ cost: 1, requests, person, slot }] : [])),
    ),
};
