import fc from 'fast-check';
import type { Place, StandingPlan } from '../repair/standing-plan';
import { repairPlanner } from '../repair/repair-planner-for';
import { judge } from '../rules/judge';
import { solve } from '../solve';
import { anyInstance, openInstance } from '../testing/instances';
import { anyRichInstance } from '../testing/rich-instances';
import { validateInstance } from '../validation/validate-instance';
import { waitingFor } from './waiting-for';

const costs = ({ instance, slots, tables, resources }: StandingPlan): { broken: string[]; beyond: number } => {
  const hard = judge(instance, slots, { tables, ...resources }).filter(
    ({ rule, cost }) => rule.level === 'hard' && cost > 0,
  );
  return {
    broken: hard.map(({ rule }) => rule.name).filter((name) => name !== 'fair-breaks'),
    beyond: hard.find(({ rule }) => rule.name === 'fair-breaks')?.cost ?? 0,
  };
};

function put(
  plan: Required<Omit<StandingPlan, 'closedTables'>>,
  seats: readonly (readonly [number, Place])[],
): StandingPlan {
  const { halls, booths, interpreters } = plan.resources;
  const [slots, tables] = [[...plan.slots], [...plan.tables]];
  const resources = { halls: [...halls], booths: [...booths], interpreters: [...interpreters] };
  for (const [r, { slot, table, hall, booth, interpreter }] of seats) {
    slots[r] = slot;
    tables[r] = table;
    resources.halls[r] = hall ?? null;
    resources.booths[r] = booth ?? null;
    resources.interpreters[r] = interpreter ?? null;
  }
  return { instance: plan.instance, slots, tables, resources };
}

describe('waitingFor', () => {
  it.each([
    ['plain', anyInstance.chain((one) => fc.constantFrom(0, 1).map((fairness) => ({ ...one, fairness })))],
    ['with resources', anyRichInstance],
  ])('offers only what keeps every rule and leaves nobody more beyond the fairness bound (%s)', (_, anyOne) => {
    let offered = 0;
    fc.assert(
      fc.property(anyOne, fc.nat(), (instance, leftOut) => {
        fc.pre(validateInstance(instance).length === 0 && instance.requests.length > 0);
        const { slots, tables, resources } = solve(instance, { seed: 1, moveBudget: 300 });
        const none = (): (number | null)[] => slots.map(() => null);
        const plan = {
          instance,
          slots,
          tables,
          resources: resources ?? { halls: none(), booths: none(), interpreters: none() },
        };
        const held = slots.flatMap((s, r) => (s === null ? [] : [r]));
        fc.pre(held.length > 0);
        const gone = held[leftOut % held.length]!;
        const slot = slots[gone]!;
        fc.pre(instance.requests[gone]!.lockedSlot === undefined);
        const { halls, booths, interpreters } = plan.resources;
        for (const values of [slots, tables, halls, booths, interpreters]) values[gone] = null;
        const before = costs(plan);
        fc.pre(before.broken.length === 0);
        const offers = waitingFor(plan, { slot }, { allowOneMove: true });
        offered += offers.length;
        for (const { request, place, moved } of offers) {
          const after = costs(put(plan, [[request, place], ...(moved ? [[moved.request, moved.to] as const] : [])]));
          expect(after.broken).toEqual([]);
          expect(after.beyond).toBeLessThanOrEqual(before.beyond);
        }
      }),
      { numRuns: 300 },
    );
    expect(offered).toBeGreaterThan(50);
  });

  it('offers a long meeting that begins before the freed slot, with the interpreter who has time', () => {
    const open = openInstance(4, [2], 1, [[0, 1, 5]]);
    const requests = [{ ...open.requests[0]!, length: 2, interpretation: [['en', 'zh'] as const] }];
    const interpreters = [{ pairs: [['en', 'zh'] as const], shifts: [] }, { pairs: [['zh', 'en'] as const] }];
    const planner = repairPlanner({ instance: { ...open, requests, interpreters }, slots: [null] });
    expect(waitingFor(planner, { slot: 1 })).toMatchObject([
      { request: 0, place: { slot: 0, table: 0, hall: 0, booth: null, interpreter: 1 }, moved: null },
    ]);
    expect(waitingFor(planner, { slot: 1 }, { frozenBefore: 1 })).toEqual([]);
  });
});
