import type { Principal } from '@handsel/application';
import type { Grant } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import type { DataSource, EntityManager } from 'typeorm';

interface Row {
  key: string;
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

const KEYS = {
  token: { asked: 'bytea[]', matches: 's.token_hash = asked.key', text: `encode(asked.key, 'hex')` },
  session: { asked: 'uuid[]', matches: 's.id = asked.key', text: 'asked.key' },
} as const;

// A participant is bound to one convention by its organization's key, so a role never reaches into another convention.
const principalsBy = ({ asked, matches, text }: (typeof KEYS)[keyof typeof KEYS]) => `
  SELECT ${text} AS key, s.id AS "sessionId", s.expires_at AS "expiresAt",
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
  FROM unnest($1::${asked}) AS asked(key)
  JOIN sessions s ON ${matches}
  LEFT JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN screens c ON c.id = s.screen_id AND c.status = 'active'
  WHERE s.revoked_at IS NULL AND s.expires_at > $2 AND num_nonnulls(a.id, c.id) = 1`;

export interface FoundPrincipal {
  principal: Principal;
  /** A screen that nobody has noted for half a minute. */
  unseenScreenId: string | null;
}

/**
 * Reads open sessions with all they may do, in one statement. Also outside of a transaction.
 * @param keys hashes of tokens, or ids of sessions
 * @returns by the hash in hexadecimal or the id; without those that are not open
 */
export async function readPrincipals(
  source: EntityManager | DataSource,
  by: keyof typeof KEYS,
  keys: readonly (Buffer | string)[],
  at: Date,
): Promise<Map<string, FoundPrincipal>> {
  const rows = (await source.query(principalsBy(KEYS[by]), [keys, at])) as Row[];
  return new Map(
    rows.flatMap((row) => {
      const principal = toPrincipal(row);
      return principal ? [[row.key, { principal, unseenScreenId: row.seenLately ? null : row.screenId }] as const] : [];
    }),
  );
}

function toPrincipal(row: Row): Principal | null {
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
