import type { JobPayload } from '@handsel/contracts';
import type { SolveProgress } from '@handsel/scheduling';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { runProgress } from './run-progress';

/**
 * Accompanies a run while it is solved: tells its progress at most once an interval, and asks as often whether it is
 * still wanted. A database that is away for a moment only delays that.
 */
export class RunWatch {
  private latest = runProgress({ phase: 'bound', fraction: 0 });
  private told = '';
  private writing: Promise<void> = Promise.resolve();
  private busy = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly key: JobPayload<'scheduling.solve-timetable'>,
    private readonly onUnwanted: () => void,
    everyMilliseconds: number,
  ) {
    this.timer = setInterval(() => this.tick(), everyMilliseconds);
    this.timer.unref();
  }

  note(progress: SolveProgress): void {
    this.latest = runProgress(progress);
  }

  /** No more is written after this. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
  }

  private tick(): void {
    if (this.busy) return;
    this.busy = true;
    this.writing = this.tell()
      .catch(() => {})
      .finally(() => {
        this.busy = false;
      });
  }

  private async tell(): Promise<void> {
    const { conventionId, runId } = this.key;
    const progress = this.latest;
    const wanted = await this.unitOfWork.run(async (tx) => {
      if (!(await tx.scheduleRuns.progress(conventionId, runId, progress))) return false;
      if (this.told === JSON.stringify(progress)) return true;
      const payload = { runId, progress };
      await tx.events.append({ conventionId, type: 'schedule-run.progressed', audience: ['staff'], payload });
      return true;
    });
    this.told = JSON.stringify(progress);
    if (!wanted) this.onUnwanted();
  }
}
