import type { ImportedParticipant, ParticipantRepository } from '@handsel/application';
import type { Participant } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { inPortions } from '../infrastructure/bulk';

const ROWS_AT_ONCE = 5_000;
const RECORD = `AS r(id uuid, "accountId" uuid, "organizationId" uuid, key text, name jsonb, title jsonb, email text,
  "signInEmail" text, languages jsonb)`;

/** The people who represent organizations. */
export class PostgresParticipantRepository implements ParticipantRepository {
  constructor(private readonly manager: EntityManager) {}

  async organizationKeysByKey(conventionId: string, keys: string[]): Promise<Map<string, string>> {
    const rows = (await this.manager.query(
      `SELECT p.key, o.key AS organization FROM participants p JOIN organizations o ON o.id = p.organization_id
       WHERE p.convention_id = $1 AND p.key = ANY($2)`,
      [conventionId, keys],
    )) as { key: string; organization: string }[];
    return new Map(rows.map(({ key, organization }) => [key, organization]));
  }

  async upsert(conventionId: string, participants: ImportedParticipant[], at: Date): Promise<void> {
    const uses = new Map<string, number>();
    for (const { email } of participants)
      if (email !== null) uses.set(email.toLowerCase(), (uses.get(email.toLowerCase()) ?? 0) + 1);
    const rows = participants.map((participant) => ({
      ...participant,
      // An address that several people share tells nobody apart.
      signInEmail:
        participant.email !== null && uses.get(participant.email.toLowerCase()) === 1 ? participant.email : null,
    }));
    for (const portion of inPortions(rows, ROWS_AT_ONCE)) {
      await this.manager.query(
        `INSERT INTO accounts (id, email, name, created_at)
         SELECT "accountId",
           CASE WHEN NOT EXISTS (SELECT FROM accounts a WHERE a.email IS NOT NULL AND lower(a.email) = lower(r."signInEmail")) THEN "signInEmail" END,
           name, $3
         FROM jsonb_to_recordset($2::jsonb) ${RECORD}
         WHERE NOT EXISTS (SELECT FROM participants p WHERE p.convention_id = $1 AND p.key = r.key)`,
        [conventionId, portion, at],
      );
      await this.manager.query(
        `INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, title, email, languages)
         SELECT r.id, $1, "organizationId", coalesce(p.account_id, "accountId"), r.key, r.name, r.title, r.email,
           ARRAY(SELECT jsonb_array_elements_text(r.languages))
         FROM jsonb_to_recordset($2::jsonb) ${RECORD}
         LEFT JOIN participants p ON p.convention_id = $1 AND p.key = r.key
         ON CONFLICT (convention_id, key) DO UPDATE
         SET name = excluded.name, title = excluded.title, email = excluded.email, languages = excluded.languages`,
        [conventionId, portion],
      );
    }
  }

  async list(
    conventionId: string,
    { organizationId, afterId, limit }: { organizationId?: string; afterId: string | null; limit: number },
  ): Promise<Participant[]> {
    return (await this.manager.query(
      `SELECT id, organization_id AS "organizationId", name, title, languages FROM participants
       WHERE convention_id = $1 AND ($2::uuid IS NULL OR organization_id = $2) AND ($3::uuid IS NULL OR id > $3)
       ORDER BY id LIMIT $4`,
      [conventionId, organizationId ?? null, afterId, limit],
    )) as Participant[];
  }
}
