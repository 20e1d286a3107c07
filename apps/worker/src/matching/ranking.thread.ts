import { explainPairs, rankEveryone, rerankAround, WarmIndex, type MatchRow } from '@handsel/application';
import { parentPort } from 'node:worker_threads';
import { nowAndThen } from '../now-and-then';
import type { RankingMessage, RankingNote, RankingTask } from './ranking-messages';
import { RowsOut } from './rows-out';

const warm = new WarmIndex();
const say = (message: RankingMessage): void => parentPort?.postMessage(message);
const sayProgress = nowAndThen((fraction: number) => say({ kind: 'progress', fraction }));
const out = new RowsOut((rows) => say({ kind: 'rows', rows }));

/** Frequencies are brought up to date between tasks, so that nobody waits for it who is not there yet. */
const RENEW_AFTER_MILLISECONDS = 2_000;
let renewal: NodeJS.Timeout | undefined;

async function work(task: RankingTask): Promise<void> {
  clearTimeout(renewal);
  const organizationIds = await answer(task);
  await out.flush();
  say({ kind: 'done', organizationIds, conventionIds: warm.conventionIds });
  renewal = setTimeout(() => warm.renewWhereStale(), RENEW_AFTER_MILLISECONDS).unref();
}

/** @returns whose lists the rows are; null where the index is lost */
async function answer(task: RankingTask): Promise<string[] | null> {
  if (task.kind === 'everyone') {
    for (const { rows, fraction } of rankEveryone(task.input, warm)) {
      await out.add(rows);
      sayProgress(fraction);
    }
    return [];
  }
  if (task.kind === 'warm') {
    warm.build(task.input);
    return [];
  }
  const found = task.kind === 'around' ? rerankAround(task.input, warm) : rowsOf(task, warm);
  if (found) await out.add(found.rows);
  return found && found.organizationIds;
}

function rowsOf({ conventionId, pairs }: Extract<RankingTask, { kind: 'pairs' }>, index: WarmIndex) {
  const rows: MatchRow[] | null = explainPairs(conventionId, pairs, index);
  return rows && { rows, organizationIds: [] };
}

parentPort?.on('message', (message: RankingTask | RankingNote) => {
  if (message.kind === 'taken') out.taken();
  else void work(message);
});
