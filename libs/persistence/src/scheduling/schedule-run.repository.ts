import type {
  NewScheduleRun,
  Placement,
  RunSettings,
  RunStep,
  ScheduleRunRepository,
  RunProof,
  TimetableInput,
  Undo,
} from '@handsel/application';
import { startScheduleRun, type ScheduleRun } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { scheduleRunOf, SELECT_RUNS, type ScheduleRunRow } from './schedule-run-row';
import { peopleFacts } from './people-facts';
import { partiesOf, placeNames } from './run-names';
import { timetableInput, timetablePairings } from './timetable-input';

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
         result = coalesce($11, result), certificate = coalesce($12, certificate), proof = coalesce($13, proof),
         clashes = coalesce($14, clashes), undo = coalesce($15, undo)
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
        json(outcome?.proof),
        json(step.clashes),
        json(step.undo),
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
    return row ? startScheduleRun.parse(row.settings) : null;
  }

  inputFor(
    conventionId: string,
    options: { replan: boolean; pins: boolean } = { replan: false, pins: true },
  ): Promise<TimetableInput> {
    return timetableInput(this.manager, conventionId, options);
  }

  pairingsFor(conventionId: string, pairingIds: readonly string[], options: { replan: boolean; pins: boolean }) {
    return timetablePairings(this.manager, conventionId, options, pairingIds);
  }

  partiesOf(conventionId: string, pairingIds: readonly string[]) {
    return partiesOf(this.manager, conventionId, pairingIds);
  }

  placeNames(conventionId: string) {
    return placeNames(this.manager, conventionId);
  }

  peopleFacts(conventionId: string, participantIds: readonly string[]) {
    return peopleFacts(this.manager, conventionId, participantIds);
  }

  async mustMeetAmong(conventionId: string, pairingIds: readonly string[]): Promise<Set<string>> {
    const rows = (await this.manager.query(
      `SELECT id FROM pairings WHERE convention_id = $1 AND id = ANY($2) AND wish = 'must-meet'`,
      [conventionId, pairingIds],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  proofOf(conventionId: string, runId: string): Promise<RunProof | null> {
    return this.column('proof', conventionId, runId);
  }

  undoOf(conventionId: string, runId: string): Promise<Undo | null> {
    return this.column('undo', conventionId, runId);
  }

  async placementsOf(conventionId: string, runId: string): Promise<Placement[]> {
    return (await this.column<Placement[]>('placements', conventionId, runId)) ?? [];
  }

  private async column<T>(
    name: 'placements' | 'proof' | 'undo',
    conventionId: string,
    runId: string,
  ): Promise<T | null> {
    const [row] = (await this.manager.query(
      `SELECT ${name} AS value FROM schedule_runs WHERE convention_id = $1 AND id = $2`,
      [conventionId, runId],
    )) as { value: T | null }[];
    return row?.value ?? null;
  }
}
