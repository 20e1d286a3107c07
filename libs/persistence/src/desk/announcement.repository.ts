import type { AnnouncementRepository } from '@handsel/application';
import type { Announcement } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';

type Row = Omit<Announcement, 'shownAt' | 'expiresAt'> & { shownAt: Date; expiresAt: Date };

export class PostgresAnnouncementRepository implements AnnouncementRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(
    conventionId: string,
    accountId: string,
    { id, text, tone, screenIds, shownAt, expiresAt }: Announcement,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO announcements (id, convention_id, text, tone, screen_ids, shown_at, expires_at, account_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, conventionId, JSON.stringify(text), tone, screenIds, shownAt, expiresAt, accountId],
    );
  }

  async active(conventionId: string, at: Date, screenId?: string): Promise<Announcement[]> {
    const rows = (await this.manager.query(
      `SELECT id, text, tone, screen_ids AS "screenIds", shown_at AS "shownAt", expires_at AS "expiresAt"
       FROM announcements
       WHERE convention_id = $1 AND expires_at > $2 AND ($3::uuid IS NULL OR screen_ids IS NULL OR $3 = ANY(screen_ids))
       ORDER BY shown_at, id`,
      [conventionId, at, screenId ?? null],
    )) as Row[];
    return rows.map(({ shownAt, expiresAt, ...row }) => ({
      ...row,
      shownAt: shownAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
  }

  async withdraw(conventionId: string, announcementId: string, at: Date): Promise<boolean> {
    const withdrawn = await changedRows(
      this.manager,
      // Where the clock has not moved on since it was shown, it ends a moment after.
      `UPDATE announcements SET expires_at = greatest($3, shown_at + interval '1 microsecond')
       WHERE convention_id = $1 AND id = $2 AND expires_at > $3 RETURNING id`,
      [conventionId, announcementId, at],
    );
    return withdrawn.length === 1;
  }
}
