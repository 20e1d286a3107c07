import type { IdempotencyRepository, StoredAnswer } from '@handsel/application';
import type { EntityManager } from 'typeorm';

/** Keys and the answers they were used for. */
export class PostgresIdempotencyRepository implements IdempotencyRepository {
  constructor(private readonly manager: EntityManager) {}

  async claim(scope: string, key: string, requestHash: string, at: Date): Promise<StoredAnswer | null> {
    // A second claim waits here until the transaction of the first one has ended.
    const claimed = (await this.manager.query(
      `INSERT INTO idempotency_keys (scope, key, request_hash, status, body, created_at)
       VALUES ($1, $2, decode($3, 'hex'), 0, NULL, $4) ON CONFLICT DO NOTHING RETURNING key`,
      [scope, key, requestHash, at],
    )) as unknown[];
    if (claimed.length > 0) return null;
    const [stored] = (await this.manager.query(
      `SELECT encode(request_hash, 'hex') AS "requestHash", status, body FROM idempotency_keys WHERE scope = $1 AND key = $2`,
      [scope, key],
    )) as StoredAnswer[];
    return stored ?? null;
  }

  async keep(scope: string, key: string, status: number, body: unknown): Promise<void> {
    await this.manager.query(`UPDATE idempotency_keys SET status = $3, body = $4 WHERE scope = $1 AND key = $2`, [
      scope,
      key,
      status,
      JSON.stringify(body ?? null),
    ]);
  }
}
