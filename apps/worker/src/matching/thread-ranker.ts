import type { HeldInput, MatchRanker, MatchRow, RankingInput, Reranking, RerankingInput } from '@handsel/application';
import type { RankingTask } from './ranking-messages';
import type { RankingThread } from './ranking-thread';

/** Runs the engine for one job on a thread that other jobs use as well. */
export class ThreadRanker implements MatchRanker {
  constructor(
    /** Stops the ranking when it is aborted; the ranking rejects. */
    private readonly signal: AbortSignal,
    private readonly thread: RankingThread,
  ) {}

  async rankEveryone(
    input: RankingInput,
    onProgress: (fraction: number) => void,
    signal?: AbortSignal,
  ): Promise<MatchRow[]> {
    return (await this.run({ kind: 'everyone', input }, onProgress, signal))?.rows ?? [];
  }

  rerankAround(input: RerankingInput): Promise<Reranking | null> {
    return this.run({ kind: 'around', input }, () => {});
  }

  held(conventionId: string): HeldInput | null {
    return this.thread.held(conventionId);
  }

  private async run(
    task: RankingTask,
    onProgress: (fraction: number) => void,
    signal: AbortSignal = this.signal,
  ): Promise<Reranking | null> {
    const rows: MatchRow[] = [];
    let organizationIds: string[] | null = [];
    await this.thread.run(task, AbortSignal.any([this.signal, signal]), (message) => {
      if (message.kind === 'progress') onProgress(message.fraction);
      else if (message.kind === 'rows') rows.push(...message.rows);
      else organizationIds = message.organizationIds;
    });
    return organizationIds && { rows, organizationIds };
  }
}
