import type { NewSession, SessionRepository } from '@handsel/application';
import { IsNull, type EntityManager } from 'typeorm';
import { SessionEntity } from './session.entity';

/** Sessions of people and screens. */
export class PostgresSessionRepository implements SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(session: NewSession): Promise<void> {
    await this.manager.insert(SessionEntity, session);
  }

  async revoke(sessionId: string, at: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      SessionEntity,
      { id: sessionId, revokedAt: IsNull() },
      { revokedAt: at },
    );
    return affected === 1;
  }

  async revokeOfScreen(screenId: string, at: Date): Promise<string[]> {
    const [revoked] = (await this.manager.query(
      `UPDATE sessions SET revoked_at = $2 WHERE screen_id = $1 AND revoked_at IS NULL RETURNING id`,
      [screenId, at],
    )) as [{ id: string }[], number];
    return revoked.map(({ id }) => id);
  }
}
