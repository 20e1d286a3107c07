import type { FullList, ListedMatch, MatchFilter, MatchRepository, MatchRow } from '@handsel/application';
import type { MatchRun } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { listMatches } from './list-matches';
import { MATCH_RUN_COLUMNS, matchRunOf, type MatchRunRow } from './match-run-row';
import { replaceLists } from './replace-lists';

/** Matching runs and what they found. */
export class PostgresMatchRepository implements MatchRepository {
  constructor(private readonly manager: EntityManager) {}

  async addRun(conventionId: string, runId: string, at: Date): Promise<MatchRun> {
    const [row] = (await this.manager.query(
      `INSERT INTO match_runs (id, convention_id, status, progress, started_at) VALUES ($2, $1, 'queued', $3, $4)
       RETURNING ${MATCH_RUN_COLUMNS}`,
      [conventionId, runId, JSON.stringify({ fraction: 0, phase: 'queued' }), at],
    )) as [MatchRunRow];
    return matchRunOf(row);
  }

  async findRun(conventionId: string, runId: string): Promise<MatchRun | null> {
    return this.run('convention_id = $1 AND id = $2', [conventionId, runId]);
  }

  async claimRun(conventionId: string, runId: string): Promise<MatchRun | null> {
    return this.run(`convention_id = $1 AND id = $2 AND status IN ('queued', 'running') FOR UPDATE`, [
      conventionId,
      runId,
    ]);
  }

  async saveRun(conventionId: string, run: MatchRun): Promise<void> {
    await this.manager.query(
      `UPDATE match_runs SET status = $3, progress = $4, profiles = $5, matches = $6, finished_at = $7, failure = $8
       WHERE convention_id = $1 AND id = $2`,
      [
        conventionId,
        run.id,
        run.status,
        JSON.stringify(run.progress),
        run.profiles,
        run.matches,
        run.finishedAt,
        run.failure,
      ],
    );
  }

  async hasCompletedRun(conventionId: string): Promise<boolean> {
    return (await this.run(`convention_id = $1 AND status = 'completed' LIMIT 1`, [conventionId])) !== null;
  }

  async lockLists(conventionId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('matches ' || $1, 0))`, [conventionId]);
  }

  replaceLists(conventionId: string, organizationIds: string[] | 'all', rows: MatchRow[]) {
    return replaceLists(this.manager, conventionId, organizationIds === 'all' ? null : organizationIds, rows);
  }

  async fullLists(conventionId: string, length: number): Promise<FullList[]> {
    return (await this.manager.query(
      `SELECT buyer_id AS "organizationId", 'buyer' AS side, min(score) AS "lastScore" FROM matches
       WHERE convention_id = $1 AND buyer_rank IS NOT NULL GROUP BY buyer_id HAVING count(*) >= $2
       UNION ALL
       SELECT supplier_id, 'supplier', min(score) FROM matches
       WHERE convention_id = $1 AND supplier_rank IS NOT NULL GROUP BY supplier_id HAVING count(*) >= $2`,
      [conventionId, length],
    )) as FullList[];
  }

  async havingOnList(conventionId: string, organizationId: string): Promise<string[]> {
    const rows = (await this.manager.query(
      `SELECT buyer_id AS id FROM matches WHERE convention_id = $1 AND supplier_id = $2 AND buyer_rank IS NOT NULL
       UNION
       SELECT supplier_id FROM matches WHERE convention_id = $1 AND buyer_id = $2 AND supplier_rank IS NOT NULL`,
      [conventionId, organizationId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  list(conventionId: string, filter: MatchFilter): Promise<ListedMatch[]> {
    return listMatches(this.manager, conventionId, filter);
  }

  private async run(condition: string, values: unknown[]): Promise<MatchRun | null> {
    const [row] = (await this.manager.query(
      `SELECT ${MATCH_RUN_COLUMNS} FROM match_runs WHERE ${condition}`,
      values,
    )) as MatchRunRow[];
    return row ? matchRunOf(row) : null;
  }
}
