import type { JobPayload, PinClash } from '@handsel/contracts';
import type { Clock } from '@handsel/kernel';
import { InvalidInstanceError, type SolveProgress, type Timetable } from '@handsel/scheduling';
import { RunWatch, WATCH_EVERY_MILLISECONDS } from '../long-work/run-watch';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { buildInstance, type BuiltInstance } from './build-instance';
import { instanceHash } from './instance/instance-hash';
import { clashesOf, takenPins } from './pin-clashes';
import { outcomeOf } from './run-outcome';
import { runProgress } from './run-progress';
import { scheduleRunLifeCycle } from './schedule-run-life-cycle';
import type { RunSettings } from './schedule-run.repository';
import type { TimetableInput } from './timetable-input';
import type { TimetableSolver } from './timetable-solver.port';

type RunKey = JobPayload<'scheduling.solve-timetable'>;
type Progress = ReturnType<typeof runProgress>;

/** How a delivery of the job ended. `not-due`: the run was finished, cancelled or given up before, or is unknown. */
export type SolveOutcome = 'draft' | 'failed' | 'cancelled' | 'not-due';

interface Begun {
  input: TimetableInput;
  built: BuiltInstance;
  settings: RunSettings;
  timeZone: string;
}

/**
 * Works a schedule run out. The job may be delivered again at any time: a finished run is left alone, one that a dead
 * worker left `running` is done again from the beginning, and of two workers at the same run one result is kept.
 */
export class SolveTimetable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly solver: TimetableSolver,
    private readonly clock: Clock,
    /** How often progress is told and a cancellation is looked for. */
    private readonly watchEveryMilliseconds = WATCH_EVERY_MILLISECONDS,
  ) {}

  /**
   * Rejects with the reason of `signal` once that is aborted, and leaves the run to be done again.
   */
  async run(key: RunKey, signal: AbortSignal): Promise<SolveOutcome> {
    const begun = await this.begin(key);
    if (!begun) return 'not-due';
    try {
      const taken = takenPins(begun.input);
      if (taken.length > 0) return await this.refuse(key, 'Pinned tables are taken.', taken);
      const timetable = await this.solve(key, begun, signal);
      return timetable === null ? 'cancelled' : await this.keep(key, begun, timetable);
    } catch (error) {
      if (!(error instanceof InvalidInstanceError)) throw error;
      return await this.refuse(key, error.message, clashesOf(error.problems, begun.input, begun.built));
    }
  }

  private async refuse(key: RunKey, failure: string, clashes: PinClash[]): Promise<SolveOutcome> {
    await this.giveUp(key, failure, clashes);
    return 'failed';
  }

  /** Marks a run as failed, for what trying again would not help. Does nothing to a run that is not under way. */
  async giveUp({ conventionId, runId }: RunKey, failure: string, clashes: PinClash[] = []): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { from, to } = scheduleRunLifeCycle.fail;
      const step = { from, to, failure, finishedAt: this.clock.now(), ...(clashes.length > 0 && { clashes }) };
      if (!(await tx.scheduleRuns.step(conventionId, runId, step))) return;
      const payload = { runId, failure };
      await tx.events.append({ conventionId, type: 'schedule-run.failed', audience: ['staff'], payload });
    });
  }

  private begin({ conventionId, runId }: RunKey): Promise<Begun | null> {
    return this.unitOfWork.run(async (tx) => {
      // What is read below takes several statements; nothing may be published or moved between them.
      await tx.meetings.lockTimetable(conventionId);
      const { from, to } = scheduleRunLifeCycle.begin;
      if (!(await tx.scheduleRuns.step(conventionId, runId, { from, to }))) return null;
      const settings = await tx.scheduleRuns.settingsOf(conventionId, runId);
      if (!settings) return null;
      const { keepPublished, keepPins, fairness } = settings;
      const input = await tx.scheduleRuns.inputFor(conventionId, { replan: !keepPublished, pins: keepPins });
      const timeZone = await tx.meetings.timeZoneOf(conventionId);
      return { input, settings, timeZone, built: buildInstance(input, { fairness }) };
    });
  }

  /** Null when somebody cancelled the run meanwhile. */
  private async solve(key: RunKey, { built, settings }: Begun, signal: AbortSignal): Promise<Timetable | null> {
    let told = '';
    const tell = async (progress: Progress): Promise<boolean> => {
      const wanted = await this.tell(key, progress, told !== JSON.stringify(progress));
      told = JSON.stringify(progress);
      return wanted;
    };
    const watch = new RunWatch(runProgress({ phase: 'bound', fraction: 0 }), tell, this.watchEveryMilliseconds);
    try {
      const { seed, budgetMoves: moveBudget, budgetSeconds: limitSeconds } = settings;
      return await this.solver.solve(
        { instance: built.instance, seed, moveBudget, limitSeconds },
        {
          onProgress: (progress: SolveProgress) => watch.note(runProgress(progress)),
          signal: AbortSignal.any([watch.signal, signal]),
        },
      );
    } catch (error) {
      if (watch.signal.aborted) return null;
      throw error;
    } finally {
      await watch.end();
    }
  }

  /** False when the run is not wanted any more. */
  private tell({ conventionId, runId }: RunKey, progress: Progress, isNews: boolean): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.scheduleRuns.progress(conventionId, runId, progress))) return false;
      const payload = { runId, progress };
      if (isNews)
        await tx.events.append({ conventionId, type: 'schedule-run.progressed', audience: ['staff'], payload });
      return true;
    });
  }

  private keep({ conventionId, runId }: RunKey, begun: Begun, timetable: Timetable): Promise<SolveOutcome> {
    const outcome = outcomeOf(timetable, begun.input, begun.built, begun.timeZone);
    return this.unitOfWork.run(async (tx) => {
      const { from, to } = scheduleRunLifeCycle.finish;
      const kept = await tx.scheduleRuns.step(conventionId, runId, {
        from,
        to,
        outcome,
        inputHash: instanceHash(begun.built.instance),
        finishedAt: this.clock.now(),
        progress: { fraction: 1, phase: 'done' },
      });
      if (!kept) return 'cancelled';
      const { placed, pairings } = outcome.result;
      const payload = { runId, placed, pairings };
      await tx.events.append({ conventionId, type: 'schedule-run.completed', audience: ['staff'], payload });
      return 'draft';
    });
  }
}
