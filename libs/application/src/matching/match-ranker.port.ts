import type { Profile, Sector } from '@handsel/contracts';
import type { FullList, MatchRow } from './match.repository';
import type { MatchingSettings } from './settings/matching-settings';

/** What a convention's lists follow from. */
export interface MatchingInput {
  profiles: Profile[];
  sectors: Sector[];
  settings: MatchingSettings;
}

export interface RankingInput extends MatchingInput {
  /** Places on each list. */
  top: number;
}

export interface RerankingInput extends RankingInput {
  /** The organizations of which something is different now. */
  organizationIds: string[];
  /** Those who have one of them on a list. */
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
  rankEveryone(
    input: RankingInput,
    onProgress: (fraction: number) => void,
    /** Aborted when the ranking is not wanted any more. */
    signal?: AbortSignal,
  ): Promise<MatchRow[]>;
  rerankAround(input: RerankingInput): Promise<Reranking>;
}
