import { solve, type Timetable } from '@handsel/scheduling';
import { stopAfter } from './stop-after';
import type { TimetableSolver } from './timetable-solver.port';

/** Solves where it is called, for programs with nothing else to do meanwhile. Being stopped shows only at the end. */
export const inProcessSolver: TimetableSolver = {
  async solve({ instance, seed, moveBudget, limitSeconds }, { onProgress, signal }): Promise<Timetable> {
    const timetable = solve(instance, { seed, moveBudget, onProgress, ...stopAfter(limitSeconds) });
    signal.throwIfAborted();
    return timetable;
  },
};
