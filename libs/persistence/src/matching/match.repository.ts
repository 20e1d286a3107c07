import type {
  FullList,
  MatchFilter,
  MatchPair,
  MatchRepository,
  MatchRow,
  PlainPlace,
  SharedPair,
} from '@handsel/application';
import type { MatchRun } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { findListed, listMatches } from './list-matches';
import { MATCH_RUN_COLUMNS, matchRunOf, type MatchRunRow } from './match-run-row';
import { plainList } from './plain-list';
import { ListStage } from './list-stage';
import { exposureOf, pairsToShareOut, savePlaces } from './share-out-rows';
import { removePairs, withdraw } from './withdraw-matches';

/** Matching runs and what they found. */
export class PostgresMatchRepository implements MatchRepository {
  private readonly stage: ListStage;

  constructor(private readonly manager: EntityManager) {
    this.stage = new ListStage(manager);
  }

  async addRun(conventionId: string, runId: string, at: Date): Promise<MatchRun> {
    const [row] = (await this.manager.query(
      `INSERT INTO match_runs (id, convention_id, status, progress, started_at, alive_at)
       VALUES ($2, $1, 'queued', $3, $4, $4)
       RETURNING ${MATCH_RUN_COLUMNS}`,
      [conventionId, runId, JSON.stringify({ fraction: 0, phase: 'queued' }), at],
    )) as [MatchRunRow];
    return matchRunOf(row);
  }

  async findRun(conventionId: string, runId: string): Promise<MatchRun | null> {
    return this.run('convention_id = $1 AND id = $2', [conventionId, runId]);
  }

  async listRuns(conventionId: string, limit: number): Promise<MatchRun[]> {
    const rows = (await this.manager.query(
      `SELECT ${MATCH_RUN_COLUMNS} FROM match_runs WHERE convention_id = $1 ORDER BY started_at DESC, id DESC LIMIT $2`,
      [conventionId, limit],
    )) as MatchRunRow[];
    return rows.map(matchRunOf);
  }

  async progressRun(conventionId: string, runId: string, progress: MatchRun['progress'], at: Date): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `UPDATE match_runs SET progress = $3, alive_at = $4
       WHERE convention_id = $1 AND id = $2 AND status = 'running' RETURNING id`,
      [conventionId, runId, JSON.stringify(progress), at],
    );
    return rows.length > 0;
  }

  async activeRun(conventionId: string): Promise<{ run: MatchRun; aliveAt: Date } | null> {
    const [row] = (await this.manager.query(
      `SELECT ${MATCH_RUN_COLUMNS}, alive_at AS "aliveAt" FROM match_runs
       WHERE convention_id = $1 AND status IN ('queued', 'running') FOR UPDATE`,
      [conventionId],
    )) as (MatchRunRow & { aliveAt: Date })[];
    if (!row) return null;
    const { aliveAt, ...run } = row;
    return { run: matchRunOf(run), aliveAt };
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

  async matchedConventions(until: string): Promise<{ conventionId: string; profiles: number }[]> {
    return (await this.manager.query(
      `SELECT r.convention_id AS "conventionId",
         (SELECT count(*) FROM profiles p WHERE p.convention_id = r.convention_id)::int AS profiles
       FROM match_runs r JOIN conventions c ON c.id = r.convention_id
       WHERE r.status = 'completed' AND (SELECT max(day->>'date') FROM jsonb_array_elements(c.days) day) >= $1
       GROUP BY r.convention_id ORDER BY max(r.finished_at) DESC, r.convention_id`,
      [until],
    )) as { conventionId: string; profiles: number }[];
  }

  async lockLists(conventionId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('matches ' || $1, 0))`, [conventionId]);
  }

  stageLists(rows: readonly MatchRow[]) {
    return this.stage.add(rows);
  }

  unexplained(conventionId: string, changed: string[]) {
    return this.stage.unexplained(conventionId, changed);
  }

  replaceLists(conventionId: string, organizationIds: string[] | 'all') {
    return this.stage.put(conventionId, organizationIds === 'all' ? null : organizationIds);
  }

  async fullLists(conventionId: string, length: number): Promise<FullList[]> {
    return (await this.manager.query(
      // A look-up a list: the rows are wide, and all of them would have to be read otherwise.
      `SELECT p.organization_id AS "organizationId", l.side, l.score AS "lastScore"
       FROM profiles p CROSS JOIN LATERAL (
         (SELECT 'buyer' AS side, score FROM matches m
          WHERE m.convention_id = $1 AND m.buyer_id = p.organization_id AND m.buyer_rank = $2 LIMIT 1)
         UNION ALL
         (SELECT 'supplier', score FROM matches m
          WHERE m.convention_id = $1 AND m.supplier_id = p.organization_id AND m.supplier_rank = $2 LIMIT 1)
       ) l WHERE p.convention_id = $1`,
      [conventionId, length],
    )) as FullList[];
  }

  async havingOnList(conventionId: string, organizationIds: string[]): Promise<string[]> {
    const rows = (await this.manager.query(
      `SELECT buyer_id AS id FROM matches WHERE convention_id = $1 AND supplier_id = ANY($2) AND buyer_rank IS NOT NULL
       UNION
       SELECT supplier_id FROM matches WHERE convention_id = $1 AND buyer_id = ANY($2) AND supplier_rank IS NOT NULL`,
      [conventionId, organizationIds],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async listLengths(conventionId: string, organizationIds: string[]) {
    return (await this.manager.query(
      `SELECT id AS "organizationId",
         (SELECT count(*) FROM matches WHERE convention_id = $1 AND buyer_id = id
            AND (buyer_rank IS NOT NULL OR buyer_place IS NOT NULL))::int
         + (SELECT count(*) FROM matches WHERE convention_id = $1 AND supplier_id = id
            AND supplier_rank IS NOT NULL)::int AS matches
       FROM unnest($2::uuid[]) AS id ORDER BY id`,
      [conventionId, organizationIds],
    )) as { organizationId: string; matches: number }[];
  }

  list(conventionId: string, filter: MatchFilter & { afterRank: number }) {
    return listMatches(this.manager, conventionId, filter);
  }

  plainList(conventionId: string, filter: MatchFilter & { apart: string[]; after: PlainPlace | null }) {
    return plainList(this.manager, conventionId, filter);
  }

  findListed(conventionId: string, pair: MatchPair, organizationId: string) {
    return findListed(this.manager, conventionId, pair, organizationId);
  }

  removePairs(conventionId: string, pairs: [string, string][]) {
    return removePairs(this.manager, conventionId, pairs);
  }

  withdraw(conventionId: string, organizationId: string, what: { ownList: boolean; others: boolean }) {
    return withdraw(this.manager, conventionId, organizationId, what);
  }

  pairsToShareOut(conventionId: string) {
    return pairsToShareOut(this.manager, conventionId);
  }

  savePlaces(conventionId: string, pairs: Omit<SharedPair, 'score' | 'rank'>[]) {
    return savePlaces(this.manager, conventionId, pairs);
  }

  exposure(conventionId: string, places: number) {
    return exposureOf(this.manager, conventionId, places);
  }

  private async run(condition: string, values: unknown[]): Promise<MatchRun | null> {
    const [row] = (await this.manager.query(
      `SELECT ${MATCH_RUN_COLUMNS} FROM match_runs WHERE ${condition}`,
      values,
    )) as MatchRunRow[];
    return row ? matchRunOf(row) : null;
  }
}
