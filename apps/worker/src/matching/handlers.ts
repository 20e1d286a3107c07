import { RescoreProfile, RunMatching, type Environment, type UnitOfWork } from '@handsel/application';
import { jobs, type JobPayload } from '@handsel/contracts';
import type { JobRun } from '@handsel/platform';
import type { Logger } from 'pino';
import { ThreadRanker } from './thread-ranker';

export interface MatchingHandlerContext {
  unitOfWork: UnitOfWork;
  environment: Pick<Environment, 'clock'>;
  log: Pick<Logger, 'info' | 'warn'>;
  /** How the engine is run; a thread for each job where nothing is said. */
  rankerFor?: (signal: AbortSignal) => ThreadRanker;
}

/** The jobs of the queue `matching`. Each may be delivered more than once. */
export function matchingHandlers(context: MatchingHandlerContext) {
  const { unitOfWork, environment, log } = context;
  const rankerFor = context.rankerFor ?? ((signal: AbortSignal) => new ThreadRanker(signal));
  return {
    async 'matching.run-matching'({ payload, signal, attempt }: JobRun<JobPayload<'matching.run-matching'>>) {
      const matching = new RunMatching(unitOfWork, rankerFor(signal), environment.clock);
      try {
        const outcome = await matching.execute(payload);
        log.info({ ...payload, outcome }, 'matching run');
        return { outcome };
      } catch (error) {
        // A process that stops hands the job to another one; only a job that will not be tried again fails its run.
        if (!signal.aborted && attempt >= jobs['matching.run-matching'].attempts)
          await matching.giveUp(payload, error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
    async 'matching.rescore-profile'({ payload, signal }: JobRun<JobPayload<'matching.rescore-profile'>>) {
      const changed = await new RescoreProfile(unitOfWork, rankerFor(signal)).execute(payload);
      return { changed };
    },
  };
}
