import { slotsTaken, type Rule } from '../rule';

/** A slot holds no more meetings than it has tables, in each hall; meetings at a booth take none. */
export const tablesInSlot: Rule = {
  name: 'tables-in-slot',
  level: 'hard',
  unit: 'slots',
  check: (instance, slots, { booths, halls } = {}) => {
    const pools = instance.halls ?? [{ tables: instance.tables }];
    const atTables = pools.map(() => instance.tables.map((): number[] => []));
    instance.requests.forEach((_, r) => {
      if (typeof booths?.[r] === 'number') return;
      for (const slot of slotsTaken(instance, slots, r)) atTables[halls?.[r] ?? 0]?.[slot]?.push(r);
    });
    return pools.flatMap(({ tables }, hall) =>
      tables.flatMap((limit, slot) => {
        const requests = atTables[hall]![slot]!;
        return requests.length > limit ? [{ cost: 1, requests, slot }] : [];
      }),
    );
  },
};
