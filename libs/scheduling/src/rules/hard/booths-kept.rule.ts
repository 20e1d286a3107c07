import { isOpen } from '../../model/instance';
import { slotsTaken, type Breach, type Rule } from '../rule';

/**
 * A meeting at a booth is at the booth of one of its two people, in the booth's hall and while it is open, and a booth
 * holds no more meetings at a time than it has places. A meeting that asks for a table or a booth gets what it asks for.
 */
export const boothsKept: Rule = {
  name: 'booths-kept',
  level: 'hard',
  unit: 'meetings',
  check: (instance, slots, { booths = [], halls } = {}) => {
    const used = new Map<string, number>();
    return instance.requests.flatMap(({ a, b, place }, r): Breach[] => {
      const taken = slotsTaken(instance, slots, r);
      if (taken.length === 0) return [];
      const breach = [{ cost: 1, requests: [r], slot: taken[0] }];
      const number = booths[r];
      if (typeof number !== 'number') return place === 'booth' ? breach : [];
      const booth = instance.booths?.[number];
      const isTheirs = [a, b].some((p) => instance.people[p]!.booth === number);
      if (!booth || !isTheirs || place === 'table' || (halls?.[r] ?? 0) !== (booth.hall ?? 0)) return breach;
      let isFull = false;
      for (const slot of taken) {
        const count = (used.get(`${number}:${slot}`) ?? 0) + 1;
        used.set(`${number}:${slot}`, count);
        isFull ||= count > (booth.places ?? 1) || !isOpen(booth, slot);
      }
      return isFull ? breach : [];
    });
  },
};
