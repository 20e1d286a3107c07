import type { Principal, PrincipalReader } from '@handsel/application';
import type { Grant } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { translateError } from '../infrastructure/storage-errors';

interface Row {
  sessionId: string;
  expiresAt: Date;
  accountId: string | null;
  name: Bilingual;
  administrator: boolean | null;
  screenId: string | null;
  conventionId: string;
  screenName: string;
  place: string;
  seenLately: boolean;
  grants: Grant[];
}

// A participant is bound to one convention by its organization's key, so a role never reaches into another convention.
const PRINCIPAL = `
  SELECT s.id AS "sessionId", s.expires_at AS "expiresAt",
    a.id AS "accountId", a.name, a.administrator,
    c.id AS "screenId", c.convention_id AS "conventionId", c.name AS "screenName", c.place,
    coalesce(c.last_seen_at > $2::timestamptz - interval '30 seconds', false) AS "seenLately",
    (SELECT coalesce(jsonb_agg(to_jsonb(g)), '[]') FROM (
      SELECT r.convention_id AS "conventionId", r.role, r.sectors, NULL::uuid AS "participantId", NULL::uuid AS "organizationId"
      FROM role_grants r WHERE r.account_id = a.id
      UNION ALL
      SELECT p.convention_id, 'exhibitor', NULL, p.id, p.organization_id
      FROM participants p WHERE p.account_id = a.id
    ) g) AS grants
  FROM sessions s
  LEFT JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN screens c ON c.id = s.screen_id AND c.status = 'active'
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND num_nonnulls(a.id, c.id) = 1`;

/** Reads a session with all it may do in one statement; also outside of a transaction. Throws StorageUnavailable. */
export class PostgresPrincipalReader implements PrincipalReader {
  constructor(private readonly source: EntityManager | DataSource) {}

  async byTokenHash(tokenHash: Buffer, at: Date): Promise<Principal | null> {
    try {
      return await this.read(tokenHash, at);
    } catch (error) {
      throw translateError(error);
    }
  }

  private async read(tokenHash: Buffer, at: Date): Promise<Principal | null> {
    const [row] = (await this.source.query(PRINCIPAL, [tokenHash, at])) as Row[];
    if (!row) return null;
    if (row.screenId && !row.seenLately)
      await this.source.query('UPDATE screens SET last_seen_at = $2 WHERE id = $1', [row.screenId, at]);
    const { sessionId, expiresAt, grants } = row;
    const common = { sessionId, expiresAt: expiresAt.toISOString() };
    if (row.accountId) {
      const { accountId: id, name, administrator } = row;
      return { ...common, kind: 'person', id, name, administrator: administrator === true, grants, screen: null };
    }
    const { screenId, conventionId, screenName, place } = row;
    if (!screenId) return null;
    return {
      ...common,
      kind: 'screen',
      id: screenId,
      name: { en: screenName, zh: screenName },
      administrator: false,
      grants: [],
      screen: { id: screenId, conventionId, place },
    };
  }
}
