import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** Rows for specs of the live path, written past the use cases: a convention, who is there, and events. */
export class LiveFixture {
  readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl });
    // A database that is dropped or killed ends idle connections; whoever asks next is told.
    this.pool.on('error', () => {});
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  async convention(epoch = 'first'): Promise<string> {
    const id = randomUUID();
    await this.pool.query(
      `INSERT INTO conventions (id, slug, name, time_zone, languages, currency, rates, days, slot_minutes, created_at)
       VALUES ($1::uuid, $1::text, '{"en":"Sample"}', 'Asia/Shanghai', '{en}', 'CNY', '[]', '[]', 30, now())`,
      [id],
    );
    await this.pool.query('INSERT INTO event_heads (convention_id, epoch) VALUES ($1, $2)', [id, epoch]);
    return id;
  }

  /** Somebody of a new organization. */
  async exhibitor(conventionId: string): Promise<{ organizationId: string; accountId: string }> {
    const [organizationId, participantId] = [randomUUID(), randomUUID()];
    const accountId = await this.account();
    await this.pool.query(
      `INSERT INTO organizations (id, convention_id, key, name) VALUES ($1::uuid, $2, $1::text, '{"en":"Sample"}')`,
      [organizationId, conventionId],
    );
    await this.pool.query(
      `INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, languages)
       VALUES ($1::uuid, $2, $3, $4, $1::text, '{"en":"Sample"}', '{en}')`,
      [participantId, conventionId, organizationId, accountId],
    );
    return { organizationId, accountId };
  }

  async staff(conventionId: string, role: 'matchmaker' | 'organizer'): Promise<string> {
    const accountId = await this.account();
    await this.pool.query('INSERT INTO role_grants (account_id, convention_id, role) VALUES ($1, $2, $3)', [
      accountId,
      conventionId,
      role,
    ]);
    return accountId;
  }

  async screen(conventionId: string): Promise<string> {
    const id = randomUUID();
    await this.pool.query(
      `INSERT INTO screens (id, convention_id, name, place, status, created_at) VALUES ($1, $2, 'Sample', 'Hall', 'active', now())`,
      [id, conventionId],
    );
    return id;
  }

  /** An open session and its secret. */
  async session(
    holder: { accountId: string } | { screenId: string },
    lifeSeconds = 3_600,
  ): Promise<{ sessionId: string; token: string }> {
    const [sessionId, token] = [randomUUID(), randomBytes(32).toString('base64url')];
    const { accountId = null, screenId = null } = holder as { accountId?: string; screenId?: string };
    await this.pool.query(
      `INSERT INTO sessions (id, token_hash, account_id, screen_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, now(), now() + make_interval(secs => $5))`,
      [sessionId, createHash('sha256').update(token).digest(), accountId, screenId, lifeSeconds],
    );
    return { sessionId, token };
  }

  /** Events of a type that any audience may hear; `count` tells them apart. */
  async profilesImported(conventionId: string, audience: string[], counts: number[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       SELECT $1, 'profiles.imported', $2, jsonb_build_object('created', n, 'updated', 0), clock_timestamp()
       FROM unnest($3::integer[]) WITH ORDINALITY AS t(n, ordinal) ORDER BY ordinal`,
      [conventionId, audience, counts],
    );
  }

  async sessionRevoked(conventionId: string, sessionId: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       VALUES ($1, 'session.revoked', '{system}', jsonb_build_object('sessionId', $2::text), clock_timestamp())`,
      [conventionId, sessionId],
    );
  }

  private async account(): Promise<string> {
    const id = randomUUID();
    await this.pool.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"Sample"}', now())`, [id]);
    return id;
  }
}
