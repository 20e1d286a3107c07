import type { Instance } from '../model/instance';
import { openInstance } from '../testing/instances';
import { compileRich } from './compile-rich';
import { RichSchedule } from './rich-schedule';
import { seat } from './seat';

const open = openInstance(8, [3], 2, [
  [0, 1, 1],
  [2, 3, 1],
  [4, 5, 1],
  [6, 7, 1],
]);

/** A schedule with each request [slot, place] put where it says. */
function scheduled(instance: Instance, placements: readonly (readonly [number, number])[]): RichSchedule {
  const schedule = new RichSchedule(compileRich(instance));
  placements.forEach(([slot, place], r) => schedule.place(r, slot, place, -1));
  return schedule;
}

const withLengths = (tables: readonly number[], ...lengths: number[]): Instance => ({
  ...open,
  tables,
  requests: open.requests.map((request, r) => ({ ...request, length: lengths[r] ?? 1 })),
});

describe('seat', () => {
  it('keeps the low tables for the meetings that last until the others are closed', () => {
    // One table is left in the last slot; request 1 begins before it and needs that very table.
    const instance = withLengths([2, 2, 1], 2, 2);
    const { tables, unseated } = seat(
      scheduled(
        instance,
        [
          [0, 0],
          [1, 0],
        ].map(([s, k]) => [s!, k!] as const),
      ),
    );
    expect(tables.slice(0, 2)).toEqual([1, 0]);
    expect(unseated).toEqual([]);
  });

  it('names a meeting for which no table stays open', () => {
    // Every slot has tables enough, but both meetings need the one table that is open all day.
    const instance = withLengths([1, 2, 1], 2, 2);
    const { tables, unseated } = seat(
      scheduled(
        instance,
        [
          [0, 0],
          [1, 0],
        ].map(([s, k]) => [s!, k!] as const),
      ),
    );
    expect(tables.slice(0, 2)).toEqual([0, null]);
    expect(unseated).toEqual([1]);
  });

  it('counts tables of the second hall after those of the first, and leaves booths without', () => {
    const instance: Instance = {
      ...open,
      halls: [{ tables: [1, 1, 1] }, { tables: [1, 1, 1] }],
      booths: [{}],
      people: open.people.map((person, p) => (p === 4 ? { ...person, booth: 0 } : person)),
    };
    const { tables, changes } = seat(
      scheduled(instance, [
        [0, 1],
        [0, 0],
        [0, 2],
        [1, 1],
      ] as const),
    );
    expect(tables).toEqual([1, 0, null, 1]);
    expect(changes).toBe(0);
  });

  it('keeps people at their table and counts who moves', () => {
    const pair = openInstance(3, [2], 2, [
      [0, 1, 1],
      [0, 2, 1],
    ]);
    expect(
      seat(
        scheduled(pair, [
          [0, 0],
          [1, 0],
        ] as const),
      ),
    ).toMatchObject({ tables: [0, 0], changes: 0 });
  });
});
