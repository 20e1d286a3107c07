export type { Complement, SectorKeywords, Taxonomy, TaxonomyNode } from './taxonomy/taxonomy';
export { sampleTaxonomy } from './taxonomy/sample-taxonomy';
export type { MatchingProfile, PastDealing, ProfileItem, ProfileSide, ProfileWarning, ValueRange } from './profile';
export { MAX_SCORE, type Evidence, type Match, type MatchPart, type PartName } from './match';
export { DEFAULT_WEIGHTS, PART_NAMES, type MatchingWeights } from './weights';
export { MatchingError } from './matching-error';
export {
  buildIndex,
  MatchingIndex,
  type IndexOptions,
  type ProfileMatches,
  type RankOptions,
  type Ranking,
} from './engine/matching-index';
export { explain, type Explanation, type ExplainOptions } from './explain/explain';
export { PART_LABELS, type ExplainLanguage } from './explain/phrases';
export { findSectors, type FindSectorsOptions, type FoundSector } from './finder/find-sectors';
export {
  indexFiles,
  rankingLines,
  type FileIndex,
  type FileRankingOptions,
  type RankingFiles,
} from './files/rank-files';
export { historyRows, readHistoryRows, readHistoryTable, type HistoryRow } from './files/history';
export { learnComplements, type Trade } from './learn/learn-complements';
export { compareRankings, type MatchChange, type RankingChange } from './engine/compare-rankings';
export { fitWeights, LEAST_TO_LEARN, type FitOptions, type FittedWeights } from './learn/fit-weights';
export type { MatchOutcome } from './learn/judged-outcomes';
export { giniOf, lorenzOf, mostListsAllowed, type CurvePoint } from './fairness/concentration';
export type { ListedPair } from './fairness/places';
export { shareOut, type ExposureRules, type PlacedPair, type SharedOut } from './fairness/share-out';
export { whatWouldRaise, type Raising, type RaisingChange } from './explain/what-would-raise';
