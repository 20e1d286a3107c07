import { WarmUpMatching, type Environment, type UnitOfWork } from '@handsel/application';
import type { Logger } from 'pino';
import type { RankingThread } from './ranking-thread';
import { ThreadRanker } from './thread-ranker';

export interface IndexWarmerContext {
  unitOfWork: UnitOfWork;
  environment: Pick<Environment, 'clock'>;
  log: Pick<Logger, 'info' | 'warn'>;
}

/** Has the thread ready before the first change comes, in the background: after the start, and whenever it has lost what it held. */
export class IndexWarmer {
  private readonly stopping = new AbortController();
  private readonly work: WarmUpMatching;
  private last: Promise<void> = Promise.resolve();

  constructor(
    thread: RankingThread,
    private readonly context: IndexWarmerContext,
  ) {
    const ranker = new ThreadRanker(this.stopping.signal, thread);
    this.work = new WarmUpMatching(context.unitOfWork, ranker, context.environment.clock);
    thread.onRest = () => void this.warm();
  }

  /** Resolves when the thread is ready, or when that has failed: the first change makes the index then. */
  warm(): Promise<void> {
    return (this.last = this.last.then(() => this.once()));
  }

  stop(): Promise<void> {
    this.stopping.abort(new Error('This process stops.'));
    return this.last;
  }

  private async once(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const startedAt = performance.now();
    try {
      const conventionIds = await this.work.execute();
      const milliseconds = Math.round(performance.now() - startedAt);
      if (conventionIds.length > 0)
        this.context.log.info({ conventionIds, milliseconds }, 'ready for changed profiles');
    } catch (error) {
      if (!this.stopping.signal.aborted) this.context.log.warn(error, 'not ready for changed profiles yet');
    }
  }
}
