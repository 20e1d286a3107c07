import fc from 'fast-check';
import { compileProblem } from '../model/problem';
import { judge } from '../rules/judge';
import { bestWeightByTryingAll } from '../testing/best-weight';
import { anyInstance, openInstance } from '../testing/instances';
import { Inserter } from './inserter';
import { Schedule } from './schedule';
import { SlotOptimizer } from './slot-optimizer';

describe('SlotOptimizer', () => {
  it('wins what it says, makes no slot lighter and stays legal', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const schedule = new Schedule(compileProblem({ ...instance, precedences: [] }));
        const { requestCount, layout } = schedule.problem;
        const inserter = new Inserter(schedule);
        for (let r = 0; r < requestCount; r += 2) if (schedule.hasRoom(r)) inserter.insertDirect(r);
        const optimizer = new SlotOptimizer(schedule);
        if (!optimizer.applies) return;
        for (let s = 0; s < layout.slotCount; s += 1) {
          const before = schedule.weight;
          const won = optimizer.optimize(s, new Uint8Array(requestCount).fill(1));
          expect(won).toBeGreaterThanOrEqual(0);
          expect(schedule.weight - before).toBe(won);
        }
        const slots = Array.from(schedule.slotOf, (s) => (s < 0 ? null : s));
        const verdicts = judge({ ...instance, precedences: [] }, slots);
        expect(verdicts.filter(({ rule, cost }) => rule.level === 'hard' && cost > 0)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the best of an event of one slot, whatever stood there', () => {
    fc.assert(
      fc.property(anyInstance, (any) => {
        const half = any.people.length >> 1;
        const requests = any.requests
          .filter(({ a, b }) => a < half !== b < half)
          .map(({ a, b, weight }) => ({ a, b, weight }));
        const people = any.people.map((one) => ({ ...one, available: '1' }));
        const instance = { slotCount: 1, days: [1], tables: [any.tables[0]!], people, requests };
        const schedule = new Schedule(compileProblem(instance));
        if (requests.length === 0 || any.tables[0] === 0) return;
        if (schedule.hasRoom(0)) schedule.place(0, 0);
        new SlotOptimizer(schedule).optimize(0, new Uint8Array(requests.length).fill(1));
        expect(schedule.weight).toBe(bestWeightByTryingAll(instance));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves locked meetings and unwanted requests alone, and declines people on both sides', () => {
    const instance = openInstance(4, [1], 2, [
      [0, 1, 1],
      [0, 3, 9],
      [2, 3, 2],
    ]);
    const locked = { ...instance, requests: instance.requests.map((one, r) => (r ? one : { ...one, lockedSlot: 0 })) };
    const schedule = new Schedule(compileProblem(locked));
    schedule.place(0, 0);
    const optimizer = new SlotOptimizer(schedule);
    expect(optimizer.optimize(0, Uint8Array.of(1, 1, 0))).toBe(0);
    expect(optimizer.optimize(0, Uint8Array.of(1, 1, 1))).toBe(2);
    expect(Array.from(schedule.slotOf)).toEqual([0, -1, 0]);
    const ring = openInstance(3, [1], 1, [
      [0, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
    ]);
    expect(new SlotOptimizer(new Schedule(compileProblem(ring))).applies).toBe(false);
  });
});
