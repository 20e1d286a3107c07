import {
  RefreshLists,
  RescoreProfile,
  RunMatching,
  RunTrial,
  SettledProfiles,
  type Environment,
  type MatchRanker,
  type TrialWorker,
  type UnitOfWork,
} from '@handsel/application';
import { jobs, type JobPayload } from '@handsel/contracts';
import type { JobRun } from '@handsel/platform';
import type { Logger } from 'pino';
import { RankingThread } from './ranking-thread';
import { ThreadRanker } from './thread-ranker';
import { ThreadTrialWorker } from './thread-trial-worker';

export interface MatchingHandlerContext {
  unitOfWork: UnitOfWork;
  environment: Pick<Environment, 'clock'>;
  log: Pick<Logger, 'info' | 'warn'>;
  thread?: RankingThread;
  /** Called when a run has taken the thread with it. */
  onThreadLost?: () => void;
  /** How the engine is run; on the thread where nothing is said. */
  rankerFor?: (signal: AbortSignal) => MatchRanker;
  trialWorkerFor?: (signal: AbortSignal) => TrialWorker;
}

/** The jobs of the queues `matching` and `trials`. Each may be delivered more than once. */
export function matchingHandlers(context: MatchingHandlerContext) {
  const { unitOfWork, environment, log } = context;
  const { thread = new RankingThread(), onThreadLost = () => {} } = context;
  const settled = new SettledProfiles();
  const rankerFor = context.rankerFor ?? ((signal: AbortSignal) => new ThreadRanker(signal, thread));
  const trialWorkerFor = context.trialWorkerFor ?? ((signal: AbortSignal) => new ThreadTrialWorker(signal));
  return {
    async 'matching.run-matching'(job: JobRun<JobPayload<'matching.run-matching'>>) {
      const { payload, signal } = job;
      const matching = new RunMatching(unitOfWork, rankerFor(signal), environment.clock);
      const outcome = await orGiveUp(job, jobs['matching.run-matching'].attempts, matching);
      if (outcome !== 'done') onThreadLost();
      log.info({ ...payload, outcome }, 'matching run');
      return { outcome };
    },
    async 'matching.rescore-profile'({ payload, signal }: JobRun<JobPayload<'matching.rescore-profile'>>) {
      const changed = await new RescoreProfile(unitOfWork, rankerFor(signal), settled).execute(payload);
      return { changed };
    },
    async 'matching.refresh-lists'({ payload, signal }: JobRun<JobPayload<'matching.refresh-lists'>>) {
      const changed = await new RefreshLists(unitOfWork, rankerFor(signal)).execute(payload);
      return { changed };
    },
    async 'trials.run-trial'(job: JobRun<JobPayload<'trials.run-trial'>>) {
      const { payload, signal } = job;
      const trial = new RunTrial(unitOfWork, trialWorkerFor(signal), environment.clock);
      const outcome = await orGiveUp(job, jobs['trials.run-trial'].attempts, trial);
      log.info({ ...payload, outcome }, 'match trial');
      return { outcome };
    },
  };
}

interface Runner<Payload> {
  execute(payload: Payload): Promise<'done' | 'idle'>;
  giveUp(payload: Payload, reason: string): Promise<void>;
}

/** A process that stops hands the job to another one; only a job that will not be tried again gives up what it runs. */
async function orGiveUp<Payload>(
  { payload, signal, attempt }: JobRun<Payload>,
  attempts: number,
  runner: Runner<Payload>,
): Promise<'done' | 'idle'> {
  try {
    return await runner.execute(payload);
  } catch (error) {
    if (!signal.aborted && attempt >= attempts)
      await runner.giveUp(payload, error instanceof Error ? error.message : String(error));
    throw error;
  }
}
