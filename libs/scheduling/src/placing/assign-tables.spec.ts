import { compileProblem } from '../model/problem';
import { openInstance } from '../testing/instances';
import { assignTables } from './assign-tables';

describe('assignTables', () => {
  it('keeps the busier person at one table and counts who walks', () => {
    const pairs = [
      [0, 1, 1],
      [0, 2, 1],
      [0, 3, 1],
      [4, 5, 1],
      [4, 6, 1],
      [4, 1, 1],
    ] as const;
    const problem = compileProblem(openInstance(7, [3], 2, pairs));
    const { tables, changes } = assignTables(problem, Int32Array.from([0, 1, 2, 0, 1, 2]));
    expect(new Set(tables.slice(0, 3)).size).toBe(1);
    expect(new Set(tables.slice(3)).size).toBe(1);
    expect(changes).toBe(1);
  });

  it('starts afresh every day and leaves out what is not held', () => {
    const problem = compileProblem(
      openInstance(3, [1, 1], 1, [
        [0, 1, 1],
        [0, 2, 1],
        [1, 2, 1],
      ]),
    );
    expect(assignTables(problem, Int32Array.from([0, 1, -1]))).toEqual({ tables: [0, 0, null], changes: 0 });
  });
});
