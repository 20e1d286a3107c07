import fc from 'fast-check';
import { compileProblem } from '../model/problem';
import { unevennessOf, wantedMeetings } from '../model/unevenness';
import { judge } from '../rules/judge';
import { anyInstance, openInstance } from '../testing/instances';
import { evenOut } from './even-out';
import { Inserter } from './inserter';
import { Schedule } from './schedule';

const never = (): boolean => false;

describe('evenOut', () => {
  it('takes a meeting from who has most and gives it to who has none', () => {
    // Person 0 can meet once; 1 has another meeting, 2 has not.
    const instance = openInstance(4, [2], 2, [
      [0, 1, 1],
      [1, 3, 1],
      [0, 2, 1],
    ]);
    const people = instance.people.map((person, p) => (p === 0 ? { ...person, maximum: 1 } : person));
    const schedule = new Schedule(compileProblem({ ...instance, people }));
    schedule.place(0, 0);
    schedule.place(1, 1);
    schedule.trackBreaks();
    evenOut(schedule, wantedMeetings(instance), never);
    expect(Array.from(schedule.slotOf)).toEqual([-1, 1, 0]);
  });

  it('keeps weight and rules, makes no break and nothing less even, whatever the instance', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const schedule = new Schedule(compileProblem(instance));
        const inserter = new Inserter(schedule);
        for (let r = 0; r < instance.requests.length; r += 1) inserter.insert(r);
        schedule.trackBreaks();
        const { weight, breaks } = schedule;
        const slotsNow = (): (number | null)[] => Array.from(schedule.slotOf, (s) => (s < 0 ? null : s));
        const before = unevennessOf(instance, slotsNow());
        evenOut(schedule, wantedMeetings(instance), never);
        const after = unevennessOf(instance, slotsNow());
        expect(schedule.weight).toBe(weight);
        expect(schedule.breaks).toBeLessThanOrEqual(breaks);
        expect(after).toBeLessThanOrEqual(before);
        const broken = judge(instance, slotsNow()).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
        expect(broken).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
