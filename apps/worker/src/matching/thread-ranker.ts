import type { MatchRanker, MatchRow, RankingInput, Reranking, RerankingInput } from '@handsel/application';
import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RankingMessage, RankingTask } from './ranking-messages';

/** Runs the engine on a thread of its own for each task, so that the process goes on answering meanwhile. */
export class ThreadRanker implements MatchRanker {
  constructor(
    /** Ends the thread when it is aborted; the ranking rejects. */
    private readonly signal: AbortSignal,
    private readonly threadOptions: Pick<WorkerOptions, 'execArgv'> = {},
  ) {}

  async rankEveryone(input: RankingInput, onProgress: (fraction: number) => void): Promise<MatchRow[]> {
    return (await this.run({ kind: 'everyone', input }, onProgress)).rows;
  }

  rerankAround(input: RerankingInput): Promise<Reranking> {
    return this.run({ kind: 'around', input }, () => {});
  }

  private run(task: RankingTask, onProgress: (fraction: number) => void): Promise<Reranking> {
    return new Promise((resolve, reject) => {
      this.signal.throwIfAborted();
      // Beside this file, compiled or not.
      const file = join(__dirname, `ranking.thread${extname(__filename)}`);
      const thread = new Worker(file, { ...this.threadOptions, workerData: task });
      const rows: MatchRow[] = [];
      const abort = () => {
        reject(this.signal.reason instanceof Error ? this.signal.reason : new Error('The ranking was stopped.'));
        void thread.terminate();
      };
      this.signal.addEventListener('abort', abort, { once: true });
      thread.on('message', (message: RankingMessage) => {
        if (message.kind === 'progress') onProgress(message.fraction);
        else if (message.kind === 'rows') rows.push(...message.rows);
        else resolve({ rows, organizationIds: message.organizationIds });
      });
      thread.on('error', reject);
      thread.on('exit', (code) => {
        this.signal.removeEventListener('abort', abort);
        // After `done` this comes too late to matter.
        reject(new Error(`The ranking thread ended with ${code} before it was done.`));
      });
    });
  }
}
