import type {
  NewScheduleRun,
  Placement,
  RunSettings,
  RunStep,
  ScheduleRunRepository,
  TimetableInput,
} from '@handsel/application';
import type { ScheduleRun } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { scheduleRunOf, SELECT_RUNS, type ScheduleRunRow } from './schedule-run-row';
import { timetableInput } from './timetable-input';

/** Runs of the solver, with what they started from and what came out. */
export class PostgresScheduleRunRepository implements ScheduleRunRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert({ id, conventionId, settings, startedBy, startedAt }: NewScheduleRun): Promise<void> {
    await this.manager.query(
      `INSERT INTO schedule_runs (id, convention_id, status, progress, settings, started_by, started_at)
       VALUES ($1, $2, 'queued', $3, $4, $5, $6)`,
      [
        id,
        conventionId,
        JSON.stringify({ fraction: 0, phase: 'queued' }),
        JSON.stringify(settings),
        startedBy,
        startedAt,
      ],
    );
  }

  async find(conventionId: string, runId: string): Promise<ScheduleRun | null> {
    const [row] = (await this.manager.query(`${SELECT_RUNS} AND r.id = $2`, [conventionId, runId])) as ScheduleRunRow[];
    return row ? scheduleRunOf(row) : null;
  }

  async list(conventionId: string): Promise<ScheduleRun[]> {
    const rows = (await this.manager.query(`${SELECT_RUNS} ORDER BY r.id DESC`, [conventionId])) as ScheduleRunRow[];
    return rows.map(scheduleRunOf);
  }

  async step(conventionId: string, runId: string, step: RunStep): Promise<boolean> {
    const { outcome } = step;
    const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
    const rows = await changedRows(
      this.manager,
      `UPDATE schedule_runs SET status = $4, finished_at = coalesce($5, finished_at),
         published_at = coalesce($6, published_at), input_hash = coalesce($7, input_hash),
         failure = coalesce($8, failure), progress = coalesce($9, progress), placements = coalesce($10, placements),
         result = coalesce($11, result), certificate = coalesce($12, certificate)
       WHERE convention_id = $1 AND id = $2 AND status = ANY($3) RETURNING id`,
      [
        conventionId,
        runId,
        step.from,
        step.to,
        step.finishedAt ?? null,
        step.publishedAt ?? null,
        step.inputHash ?? null,
        step.failure ?? null,
        json(step.progress),
        json(outcome?.placements),
        json(outcome?.result),
        json(outcome?.certificate),
      ],
    );
    return rows.length > 0;
  }

  async progress(conventionId: string, runId: string, progress: ScheduleRun['progress']): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `UPDATE schedule_runs SET progress = $3 WHERE convention_id = $1 AND id = $2 AND status = 'running' RETURNING id`,
      [conventionId, runId, JSON.stringify(progress)],
    );
    return rows.length > 0;
  }

  async settingsOf(conventionId: string, runId: string): Promise<RunSettings | null> {
    const [row] = (await this.manager.query('SELECT settings FROM schedule_runs WHERE convention_id = $1 AND id = $2', [
      conventionId,
      runId,
    ])) as { settings: RunSettings }[];
    return row?.settings ?? null;
  }

  inputFor(conventionId: string): Promise<TimetableInput> {
    return timetableInput(this.manager, conventionId);
  }

  async placementsOf(conventionId: string, runId: string): Promise<Placement[]> {
    const [row] = (await this.manager.query(
      'SELECT placements FROM schedule_runs WHERE convention_id = $1 AND id = $2',
      [conventionId, runId],
    )) as { placements: Placement[] | null }[];
    return row?.placements ?? [];
  }
}
