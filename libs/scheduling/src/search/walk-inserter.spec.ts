import fc from 'fast-check';
import { compileProblem } from '../model/problem';
import { Random } from '../random/random';
import { judge } from '../rules/judge';
import { anyInstance, openInstance } from '../testing/instances';
import { Inserter } from './inserter';
import { Schedule } from './schedule';
import { WalkInserter } from './walk-inserter';

describe('WalkInserter', () => {
  it('throws nobody out and stays legal', () => {
    fc.assert(
      fc.property(anyInstance, fc.integer(), (instance, seed) => {
        const schedule = new Schedule(compileProblem(instance));
        const inserter = new Inserter(schedule);
        const walker = new WalkInserter(schedule, inserter, new Random(seed));
        for (let r = 0; r < schedule.problem.requestCount; r += 1) {
          const heldBefore = schedule.slotOf.map((s) => (s < 0 ? 0 : 1));
          if (schedule.hasRoom(r)) expect(walker.insert(r, 20)).toBe(schedule.slotOf[r]! >= 0);
          heldBefore.forEach((held, other) => expect(schedule.slotOf[other]! >= 0 || held === 0).toBe(true));
        }
        const slots = Array.from(schedule.slotOf, (s) => (s < 0 ? null : s));
        expect(judge(instance, slots).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('brings free slots together that no single chain joins', () => {
    // 0 is only free in slot 0 and 1 only in slot 1, and the chain of slots 0 and 1 from either reaches the other.
    const people = ['111', '111', '011', '110', '111'];
    const instance = {
      ...openInstance(5, [3], 2, [
        [0, 2, 1],
        [0, 4, 1],
        [1, 3, 1],
        [1, 4, 1],
        [0, 1, 1],
      ]),
      people: people.map((available) => ({ role: 'X', available })),
    };
    const found = [1, 2, 3].map((seed) => {
      const schedule = new Schedule(compileProblem(instance));
      [1, 2, 0, 1].forEach((s, r) => {
        if (r < 3) schedule.place(r, s);
      });
      const inserter = new Inserter(schedule);
      const walker = new WalkInserter(schedule, inserter, new Random(seed));
      return [3, 4].every((r) => inserter.insert(r) || walker.insert(r, 200));
    });
    expect(found).toContain(true);
  });
});
