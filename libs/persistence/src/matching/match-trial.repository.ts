import type { MatchTrialRepository, NewTrial, StoredTrial, TrialQuestion, TrialStep } from '@handsel/application';
import type { MatchTrial, TrialKind } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { outcomesOf, tradesOf } from './match-history';

type Row = Omit<MatchTrial, 'startedAt' | 'finishedAt'> & {
  startedAt: Date;
  finishedAt: Date | null;
  organizationId: string | null;
  question: TrialQuestion;
};

const COLUMNS = `id, kind, status, progress, result, failure, started_at AS "startedAt", finished_at AS "finishedAt",
  organization_id AS "organizationId", input AS question`;

function storedOf({ organizationId, question, startedAt, finishedAt, ...row }: Row) {
  const times = { startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
  // A result was written for its kind, which the table does not tell the compiler.
  return { organizationId, question, trial: { ...row, ...times } as MatchTrial };
}

/** Previews, fits and analyses, with what was asked and what came out. */
export class PostgresMatchTrialRepository implements MatchTrialRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, conventionId, question, startedBy, organizationId, at }: NewTrial): Promise<MatchTrial> {
    const [row] = (await this.manager.query(
      `INSERT INTO match_trials (id, convention_id, kind, input, status, progress, started_by, organization_id, started_at)
       VALUES ($1, $2, $3, $4, 'queued', $5, $6, $7, $8) RETURNING ${COLUMNS}`,
      [
        id,
        conventionId,
        question.kind,
        JSON.stringify(question),
        JSON.stringify({ fraction: 0, phase: 'queued' }),
        startedBy,
        organizationId,
        at,
      ],
    )) as [Row];
    return storedOf(row).trial;
  }

  async find(conventionId: string, trialId: string): Promise<StoredTrial | null> {
    const found = await this.one('convention_id = $1 AND id = $2', [conventionId, trialId]);
    return found && { trial: found.trial, organizationId: found.organizationId };
  }

  claim(conventionId: string, trialId: string) {
    return this.one(`convention_id = $1 AND id = $2 AND status IN ('queued', 'running') FOR UPDATE`, [
      conventionId,
      trialId,
    ]);
  }

  async step(conventionId: string, trialId: string, step: TrialStep): Promise<void> {
    await this.manager.query(
      `UPDATE match_trials SET status = coalesce($3, status), progress = coalesce($4, progress),
         result = coalesce($5, result), failure = coalesce($6, failure), finished_at = coalesce($7, finished_at)
       WHERE convention_id = $1 AND id = $2`,
      [
        conventionId,
        trialId,
        step.status ?? null,
        step.progress ? JSON.stringify(step.progress) : null,
        step.result ? JSON.stringify(step.result) : null,
        step.failure ?? null,
        step.finishedAt ?? null,
      ],
    );
  }

  async cancelEarlier(conventionId: string, startedBy: string, kind: TrialKind, at: Date): Promise<string[]> {
    const rows = await changedRows<{ id: string }>(
      this.manager,
      `UPDATE match_trials SET status = 'cancelled', finished_at = $4
       WHERE convention_id = $1 AND started_by = $2 AND kind = $3 AND status IN ('queued', 'running') RETURNING id`,
      [conventionId, startedBy, kind, at],
    );
    return rows.map(({ id }) => id);
  }

  outcomes(conventionId: string) {
    return outcomesOf(this.manager, conventionId);
  }

  trades(conventionId: string) {
    return tradesOf(this.manager, conventionId);
  }

  async forget(conventionId: string, before: Date): Promise<void> {
    await this.manager.query('DELETE FROM match_trials WHERE convention_id = $1 AND finished_at < $2', [
      conventionId,
      before,
    ]);
  }

  private async one(condition: string, values: unknown[]) {
    const [row] = (await this.manager.query(`SELECT ${COLUMNS} FROM match_trials WHERE ${condition}`, values)) as Row[];
    return row ? storedOf(row) : null;
  }
}
