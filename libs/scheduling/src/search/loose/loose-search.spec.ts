import fc from 'fast-check';
import { compileProblem } from '../../model/problem';
import { judge } from '../../rules/judge';
import { anyInstance, openInstance } from '../../testing/instances';
import { Schedule } from '../schedule';
import { SearchControl } from '../search-control';
import { LooseSearch } from './loose-search';

const goal = { lowerBound: 0, mostPerPerson: Number.POSITIVE_INFINITY, bound: Number.POSITIVE_INFINITY };

describe('LooseSearch', () => {
  it('leaves a legal timetable of no less weight and, at the same weight, no more breaks', () => {
    fc.assert(
      fc.property(anyInstance, fc.integer(), (instance, seed) => {
        const schedule = new Schedule(compileProblem(instance));
        schedule.trackBreaks();
        const control = new SearchControl({ seed }, 5000);
        const search = (): void => new LooseSearch(schedule, goal, control).run(2000);
        search();
        const first = { weight: schedule.weight, breaks: schedule.breaks };
        search();
        expect(schedule.weight).toBeGreaterThanOrEqual(first.weight);
        if (schedule.weight === first.weight) expect(schedule.breaks).toBeLessThanOrEqual(first.breaks);
        const slots = Array.from(schedule.slotOf, (s) => (s < 0 ? null : s));
        expect(judge(instance, slots).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('closes a gap through a slot that has no table left', () => {
    // Slots 0 and 1 are full; 0-1 and 2-3 have to change places for the gap of person 2 to close.
    const instance = openInstance(5, [3], 1, [
      [0, 1, 1],
      [2, 3, 1],
      [2, 4, 1],
    ]);
    const schedule = new Schedule(compileProblem(instance));
    schedule.trackBreaks();
    [1, 0, 2].forEach((s, r) => schedule.place(r, s));
    expect(schedule.breaks).toBe(1);
    new LooseSearch(schedule, { ...goal, bound: 3 }, new SearchControl({ seed: 1 }, 5000)).run(5000);
    expect([schedule.breaks, schedule.held]).toEqual([0, 3]);
  });

  it('is meant for events of a few thousand places', () => {
    const small = new Schedule(compileProblem(openInstance(4, [3], 1, [[0, 1, 1]])));
    const large = new Schedule(compileProblem(openInstance(4000, [20], 1, [[0, 1, 1]])));
    expect([LooseSearch.suits(small), LooseSearch.suits(large)]).toEqual([true, false]);
  });
});
