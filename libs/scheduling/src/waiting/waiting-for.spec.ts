import fc from 'fast-check';
import { RepairPlanner } from '../repair/repair-planner';
import { judge } from '../rules/judge';
import { solve } from '../solve';
import { anyInstance, openInstance } from '../testing/instances';
import { waitingFor } from './waiting-for';

/** Four pairs wait for one place; person 6 and 7 have a meeting already. */
const instance = openInstance(8, [2], 1, [
  [0, 1, 5],
  [2, 3, 7],
  [4, 5, 7],
  [6, 7, 7],
  [6, 2, 7],
  [0, 2, 1],
]);
const plan = { instance, slots: [null, null, null, 1, null, null] };
const requests = (...[freed, options]: [Parameters<typeof waitingFor>[1], Parameters<typeof waitingFor>[2]?]) =>
  waitingFor(plan, freed, options).map(({ request }) => request);

describe('waitingFor', () => {
  it('offers a freed place to must-meet, then weight, then the fewest meetings, then the longest wait', () => {
    expect(requests({ slot: 0 })).toEqual([1, 2, 4, 0, 5]);
    expect(requests({ slot: 0 }, { mustMeet: new Set([5]) })).toEqual([5, 1, 2, 4, 0]);
    expect(requests({ slot: 0 }, { waitingOrder: [0, 9, 2, 3, 4, 5] })).toEqual([2, 4, 1, 0, 5]);
    expect(requests({ slot: 0 }, { limit: 2 })).toEqual([1, 2]);
  });

  it('prefers a pair of which neither has a meeting yet only by the one with fewer', () => {
    const [first] = waitingFor({ ...plan, slots: [null, null, null, 1, null, null] }, { person: 6 });
    expect(first).toEqual({
      request: 4,
      place: { slot: 0, table: 0 },
      moved: null,
      mustMeet: false,
      weight: 7,
      fewestMeetings: 0,
    });
  });

  it('offers nothing where the table is taken, or the slot has begun', () => {
    expect(requests({ slot: 1 })).toEqual([]);
    expect(requests({ slot: 0 }, { frozenBefore: 1 })).toEqual([]);
  });

  it('offers what needs one move after all others', () => {
    const two = openInstance(4, [2], 1, [
      [0, 1, 2],
      [0, 2, 9],
    ]);
    const narrow = {
      instance: { ...two, people: two.people.map((p, i) => (i === 2 ? { ...p, available: '10' } : p)) },
      slots: [0, null],
    };
    expect(waitingFor(narrow, { slot: 0 })).toEqual([]);
    expect(waitingFor(narrow, { slot: 0 }, { allowOneMove: true })).toMatchObject([
      { request: 1, place: { slot: 0, table: 0 }, moved: { request: 0, from: { slot: 0 }, to: { slot: 1, table: 0 } } },
    ]);
    expect(waitingFor(narrow, { slot: 0 }, { allowOneMove: true, pinned: [0] })).toEqual([]);
  });

  it('makes only offers that the rules allow, and leaves the plan as it was', () => {
    fc.assert(
      fc.property(anyInstance, fc.nat(7), fc.boolean(), (any, slot, allowOneMove) => {
        const { slots, tables } = solve(any, { seed: 1, moveBudget: 500 });
        const hardBreaches = (plan: readonly (number | null)[]) =>
          judge(any, plan).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
        fc.pre(slot < any.slotCount && hardBreaches(slots).length === 0);
        const without = slots.map((s, r) => (r === 0 ? null : s));
        const planner = new RepairPlanner({ instance: any, slots: without, tables });
        for (const { request, place, moved } of waitingFor(planner, { slot }, { allowOneMove })) {
          const after = [...without];
          after[request] = place.slot;
          if (moved) after[moved.request] = moved.to.slot;
          expect(hardBreaches(after)).toEqual([]);
        }
        expect(planner.plan().slots).toEqual(without);
      }),
      { numRuns: 200 },
    );
  });
});
