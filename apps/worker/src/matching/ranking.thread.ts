import { rankEveryone, rerankAround, WarmIndex, type Reranking } from '@handsel/application';
import { parentPort } from 'node:worker_threads';
import { nowAndThen } from '../now-and-then';
import type { RankingMessage, RankingTask } from './ranking-messages';

// Small enough that taking a portion in does not hold up the thread that listens.
const ROWS_A_MESSAGE = 500;

const warm = new WarmIndex();
const say = (message: RankingMessage): void => parentPort?.postMessage(message);

const sayProgress = nowAndThen((fraction: number) => say({ kind: 'progress', fraction }));

/** Frequencies are brought up to date between tasks, so that nobody waits for it who is not there yet. */
const RENEW_AFTER_MILLISECONDS = 2_000;
let renewal: NodeJS.Timeout | undefined;

function answer(task: RankingTask): Reranking | null {
  if (task.kind === 'around') return rerankAround(task.input, warm);
  return { rows: rankEveryone(task.input, sayProgress, warm), organizationIds: [] };
}

parentPort?.on('message', (task: RankingTask) => {
  clearTimeout(renewal);
  const { rows, organizationIds } = answer(task) ?? { rows: [], organizationIds: null };
  for (let from = 0; from < rows.length; from += ROWS_A_MESSAGE)
    say({ kind: 'rows', rows: rows.slice(from, from + ROWS_A_MESSAGE) });
  say({ kind: 'done', organizationIds });
  renewal = setTimeout(() => warm.renewWhereStale(), RENEW_AFTER_MILLISECONDS).unref();
});
