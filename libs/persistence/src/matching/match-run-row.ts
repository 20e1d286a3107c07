import type { MatchRun } from '@handsel/contracts';

export interface MatchRunRow extends Omit<MatchRun, 'startedAt' | 'finishedAt'> {
  startedAt: Date;
  finishedAt: Date | null;
}

export const MATCH_RUN_COLUMNS = `id, status, progress, profiles, matches, started_at AS "startedAt",
  finished_at AS "finishedAt", failure`;

export const matchRunOf = (row: MatchRunRow): MatchRun => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
