import type { ScheduleRun } from '@handsel/contracts';
import type { RunOutcome } from './run-outcome';
import type { ScheduleRunStatus } from './schedule-run-life-cycle';
import type { Placement, TimetableInput } from './timetable-input';

export interface RunSettings {
  seed: number;
  budgetMoves: number;
}

export interface NewScheduleRun {
  id: string;
  conventionId: string;
  settings: RunSettings;
  startedBy: string;
  startedAt: Date;
}

/** A step of a run's life with what it brings along. Fields left out stay as they are. */
export interface RunStep {
  from: readonly ScheduleRunStatus[];
  to: ScheduleRunStatus;
  finishedAt?: Date;
  publishedAt?: Date;
  inputHash?: string;
  failure?: string;
  progress?: ScheduleRun['progress'];
  outcome?: RunOutcome;
}

export interface ScheduleRunRepository {
  /** The index `schedule_runs_active` refuses a second run under way at one convention. */
  insert(run: NewScheduleRun): Promise<void>;
  find(conventionId: string, runId: string): Promise<ScheduleRun | null>;
  /** Latest first. */
  list(conventionId: string): Promise<ScheduleRun[]>;
  /** Takes the step if the run is in one of its `from` states; of two that try at once, one does. */
  step(conventionId: string, runId: string, step: RunStep): Promise<boolean>;
  /** Writes progress down; false when the run is not under way any more. */
  progress(conventionId: string, runId: string, progress: ScheduleRun['progress']): Promise<boolean>;
  settingsOf(conventionId: string, runId: string): Promise<RunSettings | null>;
  inputFor(conventionId: string): Promise<TimetableInput>;
  placementsOf(conventionId: string, runId: string): Promise<Placement[]>;
}
