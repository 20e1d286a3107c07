import type { LiveSessions, Principal } from '@handsel/application';
import type { DataSource } from 'typeorm';
import { readPrincipals } from '../identity/principal-rows';

const ENDED = `
  SELECT asked.id FROM unnest($1::uuid[]) AS asked(id)
  WHERE NOT EXISTS (
    SELECT FROM sessions s
    LEFT JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
    LEFT JOIN screens c ON c.id = s.screen_id AND c.status = 'active'
    WHERE s.id = asked.id AND s.revoked_at IS NULL AND s.expires_at > $2 AND num_nonnulls(a.id, c.id) = 1
  )`;

/** The sum of the rows' hashes: the same in any order, and another one after whatever change. */
const summed = (rows: string, ...columns: string[]) =>
  `(SELECT count(*) || '/' || coalesce(sum(hashtextextended(concat_ws(',', ${columns.join(', ')}), 0)), 0) FROM ${rows})`;

const RIGHTS_STAMP = `SELECT concat_ws(' ',
  ${summed('role_grants', 'account_id', 'convention_id', 'role')},
  ${summed('participants WHERE account_id IS NOT NULL', 'account_id', 'convention_id', 'organization_id')},
  ${summed('accounts WHERE administrator', 'id')},
  ${summed('accounts WHERE disabled_at IS NOT NULL', 'id')},
  ${summed('screens', 'id', 'convention_id', 'status')},
  ${summed('sessions WHERE revoked_at IS NOT NULL', 'id')}) AS stamp`;

export class PostgresLiveSessions implements LiveSessions {
  constructor(private readonly dataSource: DataSource) {}

  async ended(sessionIds: readonly string[], at: Date): Promise<string[]> {
    const rows = (await this.dataSource.query(ENDED, [sessionIds, at])) as { id: string }[];
    return rows.map((row) => row.id);
  }

  async rightsStamp(): Promise<string> {
    const [row] = (await this.dataSource.query(RIGHTS_STAMP)) as [{ stamp: string }];
    return row.stamp;
  }

  async principals(sessionIds: readonly string[], at: Date): Promise<Map<string, Principal>> {
    const found = await readPrincipals(this.dataSource, 'session', sessionIds, at);
    return new Map([...found].map(([sessionId, { principal }]) => [sessionId, principal]));
  }

  async markScreensSeen(screenIds: readonly string[], at: Date): Promise<void> {
    await this.dataSource.query('UPDATE screens SET last_seen_at = $2 WHERE id = ANY($1::uuid[])', [screenIds, at]);
  }
}
