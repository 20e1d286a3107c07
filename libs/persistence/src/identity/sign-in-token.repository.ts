import type { Holder, NewSignInToken, SignInTokenRepository } from '@handsel/application';
import type { EntityManager } from 'typeorm';

/** One-time tokens and codes, by their hashes. */
export class PostgresSignInTokenRepository implements SignInTokenRepository {
  constructor(private readonly manager: EntityManager) {}

  async insertMany(tokens: NewSignInToken[]): Promise<void> {
    const rows = tokens.map(({ tokenHash, codeHash, ...row }) => ({
      ...row,
      token: tokenHash.toString('hex'),
      code: codeHash.toString('hex'),
    }));
    await this.manager.query(
      `INSERT INTO sign_in_tokens (id, token_hash, code_hash, account_id, screen_id, expires_at)
       SELECT id, decode(token, 'hex'), decode(code, 'hex'), "accountId", "screenId", "expiresAt"
       FROM jsonb_to_recordset($1::jsonb)
         AS t(id uuid, token text, code text, "accountId" uuid, "screenId" uuid, "expiresAt" timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  async redeem(by: 'token' | 'code', hash: Buffer, at: Date): Promise<Holder | null> {
    const column = by === 'token' ? 'token_hash' : 'code_hash';
    // Of two at once, the second waits for the first's row lock and then finds it used.
    const [[holder]] = (await this.manager.query(
      `UPDATE sign_in_tokens SET used_at = $2
       WHERE ${column} = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING account_id AS "accountId", screen_id AS "screenId"`,
      [hash, at],
    )) as [Holder[], number];
    return holder ?? null;
  }
}
