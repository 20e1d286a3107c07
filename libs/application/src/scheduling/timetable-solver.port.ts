import type { Instance, SolveProgress, Timetable } from '@handsel/scheduling';

/** Runs the solver somewhere where it stands in nobody's way. */
export interface TimetableSolver {
  /**
   * Resolves with the timetable; once `signal` is aborted, soon and with the best one so far. Rejects with an
   * InvalidInstanceError on an instance that no timetable can be made for, and with another error when the solver broke
   * down.
   */
  solve(
    task: { instance: Instance; seed: number; moveBudget: number },
    control: { onProgress: (progress: SolveProgress) => void; signal: AbortSignal },
  ): Promise<Timetable>;
}
