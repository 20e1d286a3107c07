import { learnComplements } from '@handsel/matching';
import { taxonomyOf } from '../convention-taxonomy';
import { fitOutcomes } from './fit-outcomes';
import { previewWeights } from './preview-weights';
import { raiseMatch } from './raise-match';
import type { TrialResult, TrialTask } from './trial-work';

/** As many as may be saved; the weightiest are kept. */
const MOST_COMPLEMENTS = 20_000;

/** Works out a trial on the calling thread, which stands still until it is done. */
export function workOutTrial(task: TrialTask, onProgress: (fraction: number) => void): TrialResult {
  switch (task.kind) {
    case 'preview':
      return previewWeights(task, onProgress);
    case 'fit':
      return fitOutcomes(task);
    case 'complements':
      return learnFrom(task);
    case 'raise':
      return raiseMatch(task);
  }
}

function learnFrom({ sectors, trades }: Extract<TrialTask, { kind: 'complements' }>): TrialResult {
  const learned = learnComplements(trades, taxonomyOf(sectors, []));
  const complements = learned.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_COMPLEMENTS);
  return { trades: trades.length, complements };
}
