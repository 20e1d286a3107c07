import { rankEveryone, rerankAround, WarmIndex } from '@handsel/application';
import { parentPort } from 'node:worker_threads';
import type { RankingMessage, RankingTask } from './ranking-messages';

// Small enough that taking a portion in does not hold up the thread that listens.
const ROWS_A_MESSAGE = 500;
const PROGRESS_EVERY_MILLISECONDS = 100;

const warm = new WarmIndex();
const say = (message: RankingMessage): void => parentPort?.postMessage(message);

let lastProgress = 0;
function sayProgress(fraction: number): void {
  const now = performance.now();
  if (now - lastProgress < PROGRESS_EVERY_MILLISECONDS) return;
  lastProgress = now;
  say({ kind: 'progress', fraction });
}

parentPort?.on('message', (task: RankingTask) => {
  const { rows, organizationIds } =
    task.kind === 'everyone'
      ? { rows: rankEveryone(task.input, sayProgress, warm), organizationIds: [] }
      : rerankAround(task.input, warm);
  for (let from = 0; from < rows.length; from += ROWS_A_MESSAGE)
    say({ kind: 'rows', rows: rows.slice(from, from + ROWS_A_MESSAGE) });
  say({ kind: 'done', organizationIds });
});
