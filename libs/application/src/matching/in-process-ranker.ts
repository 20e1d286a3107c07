import type { MatchRanker } from './match-ranker.port';
import { rankEveryone, rerankAround } from './rank-profiles';

/** Ranks on the calling thread: for command lines and small conventions. A server would stand still meanwhile. */
export const inProcessRanker: MatchRanker = {
  rankEveryone: async (input, onProgress) => rankEveryone(input, onProgress),
  rerankAround: async (input) => rerankAround(input),
  held: () => null,
};
