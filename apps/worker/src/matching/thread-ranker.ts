import type { MatchRanker, MatchRow, RankingInput, Reranking, RerankingInput } from '@handsel/application';
import type { WorkerOptions } from 'node:worker_threads';
import type { RankingMessage, RankingTask } from './ranking-messages';
import { runThread } from './run-thread';

/** Runs the engine on a thread of its own for each task. */
export class ThreadRanker implements MatchRanker {
  constructor(
    /** Ends the thread when it is aborted; the ranking rejects. */
    private readonly signal: AbortSignal,
    private readonly threadOptions: Pick<WorkerOptions, 'execArgv'> = {},
  ) {}

  async rankEveryone(
    input: RankingInput,
    onProgress: (fraction: number) => void,
    signal?: AbortSignal,
  ): Promise<MatchRow[]> {
    return (await this.run({ kind: 'everyone', input }, onProgress, signal)).rows;
  }

  rerankAround(input: RerankingInput): Promise<Reranking> {
    return this.run({ kind: 'around', input }, () => {});
  }

  private async run(
    task: RankingTask,
    onProgress: (fraction: number) => void,
    signal: AbortSignal = this.signal,
  ): Promise<Reranking> {
    const rows: MatchRow[] = [];
    let organizationIds: string[] = [];
    await runThread<RankingTask, RankingMessage>({
      file: 'ranking.thread',
      task,
      signal: AbortSignal.any([this.signal, signal]),
      options: this.threadOptions,
      onMessage(message) {
        if (message.kind === 'progress') onProgress(message.fraction);
        else if (message.kind === 'rows') rows.push(...message.rows);
        else organizationIds = message.organizationIds;
        return message.kind === 'done';
      },
    });
    return { rows, organizationIds };
  }
}
