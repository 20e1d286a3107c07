import type { Instance, SolveProgress, Timetable } from '@handsel/scheduling';

/** Runs the solver somewhere where it stands in nobody's way. */
export interface TimetableSolver {
  /**
   * Rejects soon after `signal` is aborted, with an InvalidInstanceError on an instance that no timetable can be made
   * for, and with another error when the solver broke down.
   */
  solve(
    task: { instance: Instance; seed: number; moveBudget: number; limitSeconds?: number | undefined },
    control: { onProgress: (progress: SolveProgress) => void; signal: AbortSignal },
  ): Promise<Timetable>;
}
