import { slotsTaken, type Breach, type Rule } from '../rule';

/** Where table numbers are given: no table has two meetings in a slot, and each is in use and in the meeting's hall. */
export const oneMeetingATable: Rule = {
  name: 'one-meeting-a-table',
  level: 'hard',
  unit: 'meetings',
  check: (instance, slots, { tables, halls, booths } = {}) => {
    if (!tables) return [];
    const pools = instance.halls ?? [{ tables: instance.tables }];
    const sizes = pools.map((pool) => Math.max(...pool.tables));
    const firstOf = pools.map((_, hall) => sizes.slice(0, hall).reduce((sum, size) => sum + size, 0));
    const taken = new Set<string>();
    return instance.requests.flatMap((_, r): Breach[] => {
      const table = tables[r] ?? null;
      const own = slotsTaken(instance, slots, r);
      const isAtTable = own.length > 0 && typeof booths?.[r] !== 'number';
      if ((table !== null) !== isAtTable) return [{ cost: 1, requests: [r] }];
      if (table === null) return [];
      const hall = halls?.[r] ?? 0;
      const number = table - firstOf[hall]!;
      const bad = own.find((s) => number < 0 || number >= pools[hall]!.tables[s]! || taken.has(`${s}:${table}`));
      for (const slot of own) taken.add(`${slot}:${table}`);
      return bad === undefined ? [] : [{ cost: 1, requests: [r], slot: bad }];
    });
  },
};
