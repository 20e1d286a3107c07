import { startScheduleRun, type ScheduleRun } from '@handsel/contracts';

export interface ScheduleRunRow extends Omit<ScheduleRun, 'startedAt' | 'finishedAt' | 'publishedAt'> {
  startedAt: Date;
  finishedAt: Date | null;
  publishedAt: Date | null;
}

/** Runs without their placements and certificates, which only publishing and checking need. */
export const SELECT_RUNS = `
  SELECT r.id, r.status, r.progress, (r.settings->>'seed')::int AS seed, r.settings, coalesce(r.clashes, '[]') AS clashes,
    r.input_hash AS "inputHash", r.result,
    coalesce(a.name->>'en', a.name->>'zh') AS "startedBy", r.started_at AS "startedAt",
    r.finished_at AS "finishedAt", r.published_at AS "publishedAt", r.failure
  FROM schedule_runs r LEFT JOIN accounts a ON a.id = r.started_by
  WHERE r.convention_id = $1`;

export const scheduleRunOf = (row: ScheduleRunRow): ScheduleRun => ({
  ...row,
  settings: startScheduleRun.parse(row.settings),
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  publishedAt: row.publishedAt?.toISOString() ?? null,
});
