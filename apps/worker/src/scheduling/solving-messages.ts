import type { Instance, InstanceProblem, SolveProgress, Timetable } from '@handsel/scheduling';

/** What a solving thread is started with. */
export interface SolvingTask {
  instance: Instance;
  seed: number;
  moveBudget: number;
  limitSeconds?: number | undefined;
}

/** What it says: how far it is, and at the end the timetable, or what is wrong with the instance. */
export type SolvingMessage =
  | { kind: 'progress'; progress: SolveProgress }
  | { kind: 'solved'; timetable: Timetable }
  | { kind: 'invalid'; problems: readonly InstanceProblem[] };
