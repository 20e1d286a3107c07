import type { BookedPlace, MeetingFilter, MeetingPlace, MeetingRepository } from '@handsel/application';
import type { Meeting } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { countActiveBookings, countDoubleBookings } from './booking-audit';
import { placesFor, spotOf } from './free-places';
import { meetingOf, SELECT_MEETINGS, type MeetingRow } from './meeting-row';
import { bookMeetings, reseatMeetings, scheduleMeetings, seatedMeetings } from './schedule-meetings';

type Status = Meeting['status'];

/** Meetings and the bookings that hold their people and tables. */
export class PostgresMeetingRepository implements MeetingRepository {
  constructor(private readonly manager: EntityManager) {}

  async lockTimetable(conventionId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('timetable:' || $1, 0))`, [conventionId]);
  }

  async find(conventionId: string, meetingId: string): Promise<Meeting | null> {
    return (await this.findMany(conventionId, [meetingId]))[0] ?? null;
  }

  async findMany(conventionId: string, ids: readonly string[]): Promise<Meeting[]> {
    if (ids.length === 0) return [];
    return this.select('AND m.id = ANY($2)', [conventionId, ids]);
  }

  list(
    conventionId: string,
    { organizationId, status }: MeetingFilter,
    after: MeetingPlace | null,
    limit: number,
  ): Promise<Meeting[]> {
    return this.select(
      `AND ($2::uuid IS NULL OR $2 IN (p.buyer_id, p.supplier_id)) AND ($3::text IS NULL OR m.status = $3)
       AND ($4::timestamptz IS NULL OR (lower(sl.during), m.id) > ($4, $5::uuid))
       ORDER BY lower(sl.during), m.id LIMIT $6`,
      [conventionId, organizationId ?? null, status ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  slotExists(conventionId: string, slotId: string): Promise<boolean> {
    return this.exists('SELECT 1 FROM slots WHERE convention_id = $1 AND id = $2', [conventionId, slotId]);
  }

  tableExists(conventionId: string, tableId: string): Promise<boolean> {
    return this.exists('SELECT 1 FROM tables WHERE convention_id = $1 AND id = $2', [conventionId, tableId]);
  }

  async timeZoneOf(conventionId: string): Promise<string> {
    const [row] = (await this.manager.query('SELECT time_zone AS "timeZone" FROM conventions WHERE id = $1', [
      conventionId,
    ])) as { timeZone: string }[];
    return row?.timeZone ?? 'utc';
  }

  spotOf(conventionId: string, pairingId: string, slotId: string) {
    return spotOf(this.manager, conventionId, pairingId, slotId);
  }

  placesFor(conventionId: string, pairingId: string) {
    return placesFor(this.manager, conventionId, pairingId);
  }

  async book(conventionId: string, meeting: Parameters<MeetingRepository['book']>[1]): Promise<void> {
    await this.manager.query(
      `INSERT INTO meetings (id, convention_id, pairing_id, slot_id, table_id, slot_count, interpreter_id, status, created_at)
       VALUES ($2, $1, $3, $4, $5, $6, $7, 'scheduled', $8)`,
      [
        conventionId,
        meeting.id,
        meeting.pairingId,
        meeting.slotId,
        meeting.tableId,
        meeting.slotCount,
        meeting.interpreterId,
        meeting.at,
      ],
    );
    await bookMeetings(this.manager, conventionId, [meeting.id]);
  }

  async move(
    conventionId: string,
    meetingId: string,
    version: number,
    { slotId, tableId, slotCount, interpreterId }: BookedPlace,
  ): Promise<boolean> {
    const moved = await changedRows(
      this.manager,
      `UPDATE meetings SET slot_id = $4, table_id = $5, slot_count = $6, interpreter_id = $7, version = version + 1
       WHERE convention_id = $1 AND id = $2 AND version = $3 AND status = 'scheduled' RETURNING id`,
      [conventionId, meetingId, version, slotId, tableId, slotCount, interpreterId],
    );
    if (moved.length === 0) return false;
    await bookMeetings(this.manager, conventionId, [meetingId]);
    return true;
  }

  reseat(conventionId: string, meetings: Parameters<MeetingRepository['reseat']>[1]): Promise<void> {
    return reseatMeetings(this.manager, conventionId, meetings);
  }

  seated(conventionId: string) {
    return seatedMeetings(this.manager, conventionId);
  }

  async cancel(
    conventionId: string,
    ids: readonly string[],
    from: readonly Status[],
    reason: string | null,
  ): Promise<string[]> {
    const rows = await changedRows<{ id: string }>(
      this.manager,
      `UPDATE meetings SET status = 'cancelled', reason = $4, version = version + 1
       WHERE convention_id = $1 AND id = ANY($2) AND status = ANY($3) RETURNING id`,
      [conventionId, ids, from, reason],
    );
    const cancelled = rows.map(({ id }) => id);
    await this.manager.query('DELETE FROM bookings WHERE convention_id = $1 AND meeting_id = ANY($2)', [
      conventionId,
      cancelled,
    ]);
    return cancelled;
  }

  async giveUp(conventionId: string, meetingId: string): Promise<void> {
    await this.manager.query(
      `UPDATE meetings SET given_up = true WHERE convention_id = $1 AND id = $2 AND status = 'cancelled'`,
      [conventionId, meetingId],
    );
  }

  async idsOfRun(conventionId: string, runId: string, status: readonly Status[]): Promise<string[]> {
    const rows = (await this.manager.query(
      'SELECT id FROM meetings WHERE convention_id = $1 AND run_id = $2 AND status = ANY($3)',
      [conventionId, runId, status],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async recordOutcome(conventionId: string, ids: readonly string[], from: readonly Status[], outcome: Status) {
    const rows = await changedRows<{ id: string }>(
      this.manager,
      `UPDATE meetings SET status = $4, version = version + 1
       WHERE convention_id = $1 AND id = ANY($2) AND status = ANY($3) RETURNING id`,
      [conventionId, ids, from, outcome],
    );
    return rows.map(({ id }) => id);
  }

  async lock(conventionId: string, ids: readonly string[]) {
    return (await this.manager.query(
      'SELECT id, status, version FROM meetings WHERE convention_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
      [conventionId, ids],
    )) as { id: string; status: Status; version: number }[];
  }

  schedule(
    conventionId: string,
    runId: string | null,
    meetings: Parameters<MeetingRepository['schedule']>[2],
    at: Date,
  ) {
    return scheduleMeetings(this.manager, conventionId, runId, meetings, at);
  }

  countDoubleBookings(conventionId: string): Promise<number> {
    return countDoubleBookings(this.manager, conventionId);
  }

  countActiveBookings(conventionId: string): Promise<number> {
    return countActiveBookings(this.manager, conventionId);
  }

  private async select(condition: string, parameters: unknown[]): Promise<Meeting[]> {
    const rows = (await this.manager.query(`${SELECT_MEETINGS} ${condition}`, parameters)) as MeetingRow[];
    return rows.map(meetingOf);
  }

  private async exists(statement: string, parameters: unknown[]): Promise<boolean> {
    return ((await this.manager.query(statement, parameters)) as unknown[]).length > 0;
  }
}
