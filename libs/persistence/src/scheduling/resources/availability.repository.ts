import type { AvailabilityRepository, ResourceKind, Stretch } from '@handsel/application';
import type { Availability, SchedulingSettings } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../../infrastructure/changed-rows';
import { partyOf } from '../../infrastructure/party-columns';
import { instantsOf } from './instants';

/** How long meetings last, when people are away, and the bookings that make it count. */
export class PostgresAvailabilityRepository implements AvailabilityRepository {
  constructor(private readonly manager: EntityManager) {}

  async settings(conventionId: string): Promise<SchedulingSettings & { slotMinutes: number }> {
    const [row] = (await this.manager.query(
      `SELECT c.slot_minutes AS "slotMinutes", coalesce(s.meeting_minutes, c.slot_minutes) AS "meetingMinutes",
         coalesce(s.buffer_minutes, 0) AS "bufferMinutes", coalesce(s.walking, '[]') AS walking,
         coalesce(s.version, 0) AS version
       FROM conventions c LEFT JOIN scheduling_settings s ON s.convention_id = c.id WHERE c.id = $1`,
      [conventionId],
    )) as (SchedulingSettings & { slotMinutes: number })[];
    return row ?? { slotMinutes: 1, meetingMinutes: 1, bufferMinutes: 0, walking: [], version: 0 };
  }

  async saveSettings(conventionId: string, settings: SchedulingSettings): Promise<boolean> {
    const { meetingMinutes, bufferMinutes, walking, version } = settings;
    // Version 0 is "never set": an insert that finds a row has lost a race, as has an update of another version.
    const rows = (await this.manager.query(
      `INSERT INTO scheduling_settings AS s (convention_id, meeting_minutes, buffer_minutes, walking)
       SELECT $1, $2, $3, $4::jsonb WHERE $5 = 0 OR EXISTS (SELECT FROM scheduling_settings WHERE convention_id = $1)
       ON CONFLICT (convention_id) DO UPDATE SET meeting_minutes = excluded.meeting_minutes,
         buffer_minutes = excluded.buffer_minutes, walking = excluded.walking, version = s.version + 1
       WHERE s.version = $5 RETURNING s.version`,
      [conventionId, meetingMinutes, bufferMinutes, JSON.stringify(walking), version],
    )) as unknown[];
    return rows.length > 0;
  }

  async find(conventionId: string, participantId: string): Promise<Availability | null> {
    const [row] = (await this.manager.query(
      `SELECT p.id AS "participantId", p.name, ${partyOf('o')} AS organization,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(${instantsOf('b.during')}, 'reason', b.reason)
            ORDER BY lower(b.during), b.id), '[]')
          FROM blocked_times b WHERE b.convention_id = $1 AND b.resource_id = p.id) AS blocked,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, ${instantsOf('t.during')})
            ORDER BY lower(t.during), t.id), '[]')
          FROM talk_attendees a JOIN talks t ON t.id = a.talk_id WHERE a.participant_id = p.id) AS talks,
         l.minimum, l.maximum, coalesce(l.version, 0) AS version
       FROM participants p JOIN organizations o ON o.id = p.organization_id
       LEFT JOIN participant_limits l ON l.participant_id = p.id
       WHERE p.convention_id = $1 AND p.id = $2`,
      [conventionId, participantId],
    )) as Availability[];
    return row ?? null;
  }

  async saveLimits(
    conventionId: string,
    participantId: string,
    version: number,
    { minimum, maximum }: { minimum: number | null; maximum: number | null },
  ): Promise<boolean> {
    const rows = (await this.manager.query(
      `INSERT INTO participant_limits AS l (participant_id, convention_id, minimum, maximum)
       SELECT $2, $1, $3::integer, $4::integer
       WHERE $5 = 0 OR EXISTS (SELECT FROM participant_limits WHERE participant_id = $2)
       ON CONFLICT (participant_id) DO UPDATE SET minimum = excluded.minimum, maximum = excluded.maximum,
         version = l.version + 1 WHERE l.version = $5 RETURNING l.version`,
      [conventionId, participantId, minimum, maximum, version],
    )) as unknown[];
    return rows.length > 0;
  }

  async block(conventionId: string, kind: ResourceKind, blocks: Parameters<AvailabilityRepository['block']>[2]) {
    if (blocks.length === 0) return;
    await this.manager.query(
      `INSERT INTO blocked_times (id, convention_id, resource_kind, resource_id, during, reason)
       SELECT b.id, $1, $2, b."resourceId", tstzrange(b."startsAt", b."endsAt"), b.reason
       FROM jsonb_to_recordset($3::jsonb)
         AS b(id uuid, "resourceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, reason text)`,
      [conventionId, kind, JSON.stringify(blocks)],
    );
  }

  async unblock(conventionId: string, kind: ResourceKind, resourceIds: readonly string[]): Promise<void> {
    await this.manager.query(
      'DELETE FROM blocked_times WHERE convention_id = $1 AND resource_kind = $2 AND resource_id = ANY($3)',
      [conventionId, kind, resourceIds],
    );
  }

  async book(conventionId: string, kind: ResourceKind, resourceIds: readonly string[]): Promise<void> {
    if (resourceIds.length === 0) return;
    const parameters = [conventionId, kind, resourceIds];
    await changedRows(
      this.manager,
      `DELETE FROM bookings WHERE convention_id = $1 AND meeting_id IS NULL AND resource_kind = $2
         AND resource_id = ANY($3) RETURNING resource_id`,
      parameters,
    );
    await this.manager.query(
      `INSERT INTO bookings (convention_id, meeting_id, resource_kind, resource_id, during)
       SELECT $1, NULL, $2, merged.resource_id, stretch
       FROM (
         SELECT resource_id, range_agg(during) AS stretches FROM (
           SELECT resource_id, during FROM blocked_times
           WHERE convention_id = $1 AND resource_kind = $2 AND resource_id = ANY($3)
           UNION ALL
           SELECT a.participant_id, t.during FROM talk_attendees a JOIN talks t ON t.id = a.talk_id
           WHERE $2 = 'person' AND t.convention_id = $1 AND a.participant_id = ANY($3)
         ) AS said GROUP BY resource_id
       ) AS merged CROSS JOIN LATERAL unnest(merged.stretches) AS stretch`,
      parameters,
    );
  }

  async firstMeetingIn(conventionId: string, resourceIds: readonly string[], stretches: readonly Stretch[]) {
    const [row] = (await this.manager.query(
      `SELECT min(lower(k.during)) AS "startsAt" FROM bookings k
       JOIN jsonb_to_recordset($3::jsonb) AS s("startsAt" timestamptz, "endsAt" timestamptz)
         ON k.during && tstzrange(s."startsAt", s."endsAt")
       WHERE k.convention_id = $1 AND k.meeting_id IS NOT NULL AND k.resource_id = ANY($2)`,
      [conventionId, resourceIds, JSON.stringify(stretches.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })))],
    )) as { startsAt: Date | null }[];
    return row?.startsAt ?? null;
  }
}
