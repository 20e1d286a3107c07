import { SolveTimetable, type Environment, type TimetableSolver, type UnitOfWork } from '@handsel/application';
import { jobs, type JobPayload } from '@handsel/contracts';
import type { JobRun } from '@handsel/platform';
import type { Logger } from 'pino';
import { ThreadSolver } from './thread-solver';

export interface SchedulingHandlerContext {
  unitOfWork: UnitOfWork;
  environment: Pick<Environment, 'clock'>;
  log: Pick<Logger, 'info' | 'warn'>;
  /** How the solver is run; on a thread where nothing is said. */
  solver?: TimetableSolver;
  /** How often progress is told and a cancellation is looked for. */
  watchEveryMilliseconds?: number;
}

/** The jobs of the queue `scheduling`. Each may be delivered more than once. */
export function schedulingHandlers(context: SchedulingHandlerContext) {
  const { unitOfWork, environment, log, solver = new ThreadSolver(), watchEveryMilliseconds } = context;
  const solving = new SolveTimetable(unitOfWork, solver, environment.clock, watchEveryMilliseconds);
  return {
    async 'scheduling.solve-timetable'({ payload, signal, attempt }: JobRun<JobPayload<'scheduling.solve-timetable'>>) {
      try {
        const outcome = await solving.run(payload, signal);
        log.info({ ...payload, outcome }, 'schedule run');
        return { outcome };
      } catch (error) {
        // A process that stops hands the job to another one; only a job that will not be tried again fails its run.
        if (!signal.aborted && attempt >= jobs['scheduling.solve-timetable'].attempts)
          await solving.giveUp(payload, error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
  };
}
