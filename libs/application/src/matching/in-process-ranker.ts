import type { MatchRanker } from './match-ranker.port';
import { explainPairs, rankEveryone, rerankAround } from './rank-profiles';
import { WarmIndex } from './warm-index';

/** What the last ranking can be explained by. */
let last = new WarmIndex();

/**
 * Ranks on the calling thread: for command lines and small conventions. A server would stand still meanwhile. Wants to be
 * given everything each time.
 */
export const inProcessRanker: MatchRanker = {
  async rankEveryone(input, { onProgress, onRows }) {
    for (const { rows, fraction } of rankEveryone(input, (last = new WarmIndex()))) {
      await onRows(rows);
      onProgress(fraction);
    }
  },
  rerankAround: async (input) => rerankAround(input, (last = new WarmIndex())),
  explainPairs: async (conventionId, pairs) => explainPairs(conventionId, pairs, last),
  warmUp: async () => {},
  held: () => null,
};
