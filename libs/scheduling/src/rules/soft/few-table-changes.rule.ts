import type { Rule } from '../rule';
import { byDay, personTimelines } from '../timeline';

/** Every time that somebody changes the table or booth between two meetings of one day costs one. */
export const fewTableChanges: Rule = {
  name: 'few-table-changes',
  level: 'soft',
  unit: 'changes',
  check: (instance, slots, assigned = {}) => {
    const { tables, booths } = assigned;
    if (!tables) return [];
    const placeOf = (r: number): string => `${booths?.[r] ?? ''}:${tables[r] ?? ''}`;
    return personTimelines(instance, slots, assigned).flatMap((timeline, person) => {
      const days = byDay(instance, timeline).map((day) => day.flatMap(({ request }) => request ?? []));
      const moves = days.flatMap((day) => day.filter((r, i) => i > 0 && placeOf(r) !== placeOf(day[i - 1]!)));
      return moves.length > 0 ? [{ cost: moves.length, requests: moves, person }] : [];
    });
  },
};
