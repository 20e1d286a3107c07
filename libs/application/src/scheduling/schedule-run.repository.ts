import type { OperationBody, Party, PinClash, ScheduleRun } from '@handsel/contracts';
import type { RunOutcome, RunProof } from './run-outcome';
import type { Undo } from './publication/plan-publication';
import type { ScheduleRunStatus } from './schedule-run-life-cycle';
import type { Placement, TimetableInput } from './timetable-input';

export type RunSettings = OperationBody<'scheduleRuns.start'>;

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
  clashes?: PinClash[];
  undo?: Undo;
}

/** Two organizations and the people who meet for them. */
export interface PairingParties {
  pairingId: string;
  buyer: Party;
  supplier: Party;
  participantIds: string[];
  weight: number;
}

/** What fairness is looked at by. */
export interface PersonFacts {
  participantId: string;
  organization: Party;
  /** The first sector of the organization, at the top of the taxonomy. */
  sector: string | null;
  country: string | null;
  size: string | null;
  minimum: number | null;
}

/** What indices of slots and tables mean to people. */
export interface PlaceNames {
  startsAt: Map<number, string>;
  tables: Map<number, { id: string; hall: string; label: string }>;
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
  /** `replan`: meetings that are only scheduled, and not pinned, may move. `pins`: pinned pairings keep to their places. */
  inputFor(conventionId: string, options?: { replan: boolean; pins: boolean }): Promise<TimetableInput>;
  /** Of what `inputFor` reads, these pairings alone. */
  pairingsFor(
    conventionId: string,
    pairingIds: readonly string[],
    options: { replan: boolean; pins: boolean },
  ): Promise<Pick<TimetableInput, 'toPlace' | 'placed'>>;
  proofOf(conventionId: string, runId: string): Promise<RunProof | null>;
  undoOf(conventionId: string, runId: string): Promise<Undo | null>;
  partiesOf(conventionId: string, pairingIds: readonly string[]): Promise<PairingParties[]>;
  placeNames(conventionId: string): Promise<PlaceNames>;
  peopleFacts(conventionId: string, participantIds: readonly string[]): Promise<PersonFacts[]>;
  /** Of these pairings, those of which one side must meet the other. */
  mustMeetAmong(conventionId: string, pairingIds: readonly string[]): Promise<Set<string>>;
  placementsOf(conventionId: string, runId: string): Promise<Placement[]>;
}
