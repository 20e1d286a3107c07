import type {
  HeldInput,
  MatchPair,
  MatchRanker,
  MatchRow,
  RankingInput,
  RankingSink,
  Reranking,
  RerankingInput,
} from '@handsel/application';
import type { RankingTask } from './ranking-messages';
import type { RankingThread } from './ranking-thread';

/** Runs the engine for one job on a thread that other jobs use as well. */
export class ThreadRanker implements MatchRanker {
  constructor(
    /** Stops the ranking when it is aborted; the ranking rejects. */
    private readonly signal: AbortSignal,
    private readonly thread: RankingThread,
  ) {}

  async rankEveryone(input: RankingInput, sink: RankingSink, signal: AbortSignal = this.signal): Promise<void> {
    await this.thread.run({ kind: 'everyone', input }, AbortSignal.any([this.signal, signal]), sink);
  }

  rerankAround(input: RerankingInput): Promise<Reranking | null> {
    return this.collect({ kind: 'around', input });
  }

  async explainPairs(conventionId: string, pairs: MatchPair[]): Promise<MatchRow[] | null> {
    return (await this.collect({ kind: 'pairs', conventionId, pairs }))?.rows ?? null;
  }

  async warmUp(input: RankingInput): Promise<void> {
    await this.collect({ kind: 'warm', input });
  }

  held(conventionId: string): HeldInput | null {
    return this.thread.held(conventionId);
  }

  private async collect(task: RankingTask): Promise<Reranking | null> {
    const rows: MatchRow[] = [];
    const onRows = async (portion: MatchRow[]) => void rows.push(...portion);
    const organizationIds = await this.thread.run(task, this.signal, { onProgress: () => {}, onRows });
    return organizationIds && { rows, organizationIds };
  }
}
