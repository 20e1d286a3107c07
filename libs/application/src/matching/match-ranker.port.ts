import type { Profile, Sector } from '@handsel/contracts';
import type { FullList, MatchRow } from './match.repository';

export interface RankingInput {
  profiles: Profile[];
  sectors: Sector[];
  /** Places on each list. */
  top: number;
}

export interface RerankingInput extends RankingInput {
  /** The organization whose profile is another one now. */
  organizationId: string;
  /** Those who have it on a list. */
  listedBy: string[];
  fullLists: FullList[];
}

export interface Reranking {
  /** Whose lists were worked out again. */
  organizationIds: string[];
  rows: MatchRow[];
}

/** Where the engine runs. Ranking takes seconds of arithmetic: servers give it a thread of its own. */
export interface MatchRanker {
  rankEveryone(input: RankingInput, onProgress: (fraction: number) => void): Promise<MatchRow[]>;
  rerankAround(input: RerankingInput): Promise<Reranking>;
}
