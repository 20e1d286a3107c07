import fc from 'fast-check';
import { solve } from '../solve';
import { anyInstance, openInstance } from '../testing/instances';
import { compareTimetables } from './compare-timetables';

const instance = openInstance(4, [3], 2, [
  [0, 1, 5],
  [2, 3, 4],
  [0, 2, 3],
  [1, 3, 2],
]);

describe('compareTimetables', () => {
  it('sorts meetings into same, moved, reseated, lost and won, and people into touched and rescheduled', () => {
    const before = { instance, slots: [0, 0, 1, null], tables: [0, 1, 0, null] };
    const after = { instance, slots: [0, 0, null, 2], tables: [1, 0, null, 1] };
    expect(compareTimetables(before, after)).toEqual({
      same: 0,
      moved: [],
      reseated: [
        { key: '0', before: { slot: 0, table: 0, slotKey: '0' }, after: { slot: 0, table: 1, slotKey: '0' } },
        { key: '1', before: { slot: 0, table: 1, slotKey: '0' }, after: { slot: 0, table: 0, slotKey: '0' } },
      ],
      onlyBefore: [{ key: '2', before: { slot: 1, table: 0, slotKey: '1' }, after: null }],
      onlyAfter: [{ key: '3', before: null, after: { slot: 2, table: 1, slotKey: '2' } }],
      peopleTouched: ['0', '1', '2', '3'],
      peopleRescheduled: ['0', '1', '2', '3'],
      // Person 2 goes from table 1 to 0; then person 3 from table 0 to 1, with a break for 1 and 3.
      before: { held: 3, weight: 12, breaks: 0, tableChanges: 1 },
      after: { held: 3, weight: 11, breaks: 2, tableChanges: 1 },
    });
  });

  it('knows requests, people and slots by their keys, in whatever order two instances list them', () => {
    const smaller = openInstance(3, [2], 1, [
      [2, 1, 4],
      [0, 1, 5],
    ]);
    const comparison = compareTimetables(
      {
        instance,
        slots: [0, 1, null, null],
        requestKeys: ['ab', 'cd', 'ac', 'bd'],
        personKeys: ['a', 'b', 'c', 'd'],
        slotKeys: ['9:00', '9:20', '9:40'],
      },
      {
        instance: smaller,
        slots: [1, 0],
        requestKeys: ['cd', 'xd'],
        personKeys: ['x', 'd', 'c'],
        slotKeys: ['9:20', '9:40'],
      },
    );
    expect(comparison.moved.map(({ key, before, after }) => [key, before?.slotKey, after?.slotKey])).toEqual([
      ['cd', '9:20', '9:40'],
    ]);
    expect(comparison.onlyBefore.map(({ key }) => key)).toEqual(['ab']);
    expect(comparison.onlyAfter.map(({ key }) => key)).toEqual(['xd']);
    expect(comparison.peopleTouched).toEqual(['a', 'b', 'c', 'd', 'x']);
  });

  it('finds no difference between a plan and itself, and the same figures as the solver', () => {
    fc.assert(
      fc.property(anyInstance, (any) => {
        const timetable = solve(any, { seed: 1, moveBudget: 500 });
        const plan = { instance: any, ...timetable };
        const { weight, breaks, held, tableChanges } = timetable;
        const figures = { weight, breaks, held, tableChanges };
        expect(compareTimetables(plan, plan)).toMatchObject({
          same: held,
          moved: [],
          reseated: [],
          onlyBefore: [],
          onlyAfter: [],
          peopleTouched: [],
          before: figures,
          after: figures,
        });
      }),
      { numRuns: 100 },
    );
  });

  it('takes all slots of a long meeting, and needs no tables', () => {
    const long = { ...instance, requests: instance.requests.map((r, i) => (i === 0 ? { ...r, length: 2 } : r)) };
    const plan = { instance: long, slots: [0, null, 2, null] };
    expect(compareTimetables(plan, plan).before).toEqual({ held: 2, weight: 8, breaks: 0, tableChanges: 0 });
    expect(() => compareTimetables({ ...plan, slots: [0, null, 1, null] }, plan)).toThrow('both need person 0');
  });

  it('refuses keys that are not unique', () => {
    const plan = { instance, slots: [null, null, null, null], requestKeys: ['x', 'x', 'y', 'z'] };
    expect(() => compareTimetables(plan, plan)).toThrow(RangeError);
  });
});
