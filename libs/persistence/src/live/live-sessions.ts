import type { LiveSessions } from '@handsel/application';
import type { DataSource } from 'typeorm';

const ENDED = `
  SELECT asked.id FROM unnest($1::uuid[]) AS asked(id)
  WHERE NOT EXISTS (
    SELECT FROM sessions s
    LEFT JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
    LEFT JOIN screens c ON c.id = s.screen_id AND c.status = 'active'
    WHERE s.id = asked.id AND s.revoked_at IS NULL AND s.expires_at > $2 AND num_nonnulls(a.id, c.id) = 1
  )`;

export class PostgresLiveSessions implements LiveSessions {
  constructor(private readonly dataSource: DataSource) {}

  async ended(sessionIds: readonly string[], at: Date): Promise<string[]> {
    const rows = (await this.dataSource.query(ENDED, [sessionIds, at])) as { id: string }[];
    return rows.map((row) => row.id);
  }

  async markScreensSeen(screenIds: readonly string[], at: Date): Promise<void> {
    await this.dataSource.query('UPDATE screens SET last_seen_at = $2 WHERE id = ANY($1::uuid[])', [screenIds, at]);
  }
}
