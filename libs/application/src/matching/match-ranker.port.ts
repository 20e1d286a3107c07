import type { Profile, Sector } from '@handsel/contracts';
import type { Dealings } from './dealings/dealing.repository';
import type { FullList, MatchPair, MatchRow } from './match.repository';
import type { MatchingSettings } from './settings/matching-settings';

/** What a convention's lists follow from. */
export interface MatchingInput {
  profiles: Profile[];
  sectors: Sector[];
  settings: MatchingSettings;
  dealings: Dealings;
}

export interface RankingInput extends MatchingInput {
  conventionId: string;
  /** Places on each list. */
  top: number;
}

export interface RerankingInput extends Omit<RankingInput, 'dealings'> {
  /** The profiles that the ranker does not hold as they are now. */
  profiles: Profile[];
  /** Organizations whose profiles it holds as they are now. */
  held: string[];
  /** Without a list where the ranker holds it in this state. */
  dealings: { state: string; list: Dealings['list'] | null };
  /** The organizations of which something is different now. */
  organizationIds: string[];
  /** Those who have one of them on a list. */
  listedBy: string[];
  fullLists: FullList[];
}

export interface Reranking {
  /** Whose lists were worked out again. */
  organizationIds: string[];
  /** Without parts: most of the pairs stand there already. */
  rows: MatchRow[];
}

/** What is done with a ranking while it goes on. */
export interface RankingSink {
  onProgress: (fraction: number) => void;
  /** Takes rows in portions, in any order; the ranking waits for it rather than hold all of them. */
  onRows: (rows: MatchRow[]) => Promise<void>;
}

/** What a ranker has of a convention since it ranked it last, and need not be given again. */
export interface HeldInput {
  /** Version of each profile, by organization. */
  versions: ReadonlyMap<string, number>;
  /** State of the past deals. */
  dealings: string;
}

/** Where the engine runs. Ranking takes seconds of arithmetic: servers give it a thread of its own. */
export interface MatchRanker {
  rankEveryone(
    input: RankingInput,
    sink: RankingSink,
    /** Aborted when the ranking is not wanted any more. */
    signal?: AbortSignal,
  ): Promise<void>;
  /** Null where it holds no more what it was said to hold: it has to be given everything. */
  rerankAround(input: RerankingInput): Promise<Reranking | null>;
  /** Rows with the parts of these pairs as it ranked them last; null where it holds nothing of the convention any more. */
  explainPairs(conventionId: string, pairs: MatchPair[]): Promise<MatchRow[] | null>;
  /** Makes an index of a convention of which it holds none, for changes to come. */
  warmUp(input: RankingInput): Promise<void>;
  /** Null where it holds nothing of the convention. */
  held(conventionId: string): HeldInput | null;
}
