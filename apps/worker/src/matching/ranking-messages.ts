import type { MatchRow, RankingInput, RerankingInput } from '@handsel/application';

/** What a ranking thread is asked; one thing after the other. */
export type RankingTask = { kind: 'everyone'; input: RankingInput } | { kind: 'around'; input: RerankingInput };

/** What it says: how far it is, its rows in portions, and at the end whose lists they are: null where it has lost the index. */
export type RankingMessage =
  | { kind: 'progress'; fraction: number }
  | { kind: 'rows'; rows: MatchRow[] }
  | { kind: 'done'; organizationIds: string[] | null };
