import type { MatchPair, MatchRow, RankingInput, RerankingInput } from '@handsel/application';

/** What a ranking thread is asked; one thing after the other. */
export type RankingTask =
  | { kind: 'everyone'; input: RankingInput }
  | { kind: 'around'; input: RerankingInput }
  /** Makes the index alone. */
  | { kind: 'warm'; input: RankingInput }
  | { kind: 'pairs'; conventionId: string; pairs: MatchPair[] };

/** What it is told meanwhile: that a portion of rows has been dealt with. */
export type RankingNote = { kind: 'taken' };

/**
 * What it says: how far it is, its rows in portions, and at the end whose lists they are (null where it has lost the index)
 * and of which conventions it keeps one.
 */
export type RankingMessage =
  | { kind: 'progress'; fraction: number }
  | { kind: 'rows'; rows: MatchRow[] }
  | { kind: 'done'; organizationIds: string[] | null; conventionIds: string[] };
