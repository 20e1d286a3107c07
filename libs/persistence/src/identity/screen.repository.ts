import type { NewScreen, NewScreenPairing, ScreenPairing, ScreenRepository } from '@handsel/application';
import type { Screen, ScreenReport, ScreenShow } from '@handsel/contracts';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { ScreenEntity, ScreenPairingEntity } from './screen.entity';

/** Screens of a convention and the pairings on their way to one. */
export class PostgresScreenRepository implements ScreenRepository {
  constructor(private readonly manager: EntityManager) {}

  async startPairing(pairing: NewScreenPairing, at: Date): Promise<void> {
    await this.manager.query('DELETE FROM screen_pairings WHERE expires_at <= $1', [at]);
    await this.manager.insert(ScreenPairingEntity, pairing);
  }

  async completePairing(codeHash: Buffer, screenId: string, at: Date, claimBy: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      ScreenPairingEntity,
      { codeHash, screenId: IsNull(), expiresAt: MoreThan(at) },
      { screenId, expiresAt: claimBy },
    );
    return affected === 1;
  }

  async openPairing(pairingId: string, at: Date): Promise<ScreenPairing | null> {
    return this.manager.findOne(ScreenPairingEntity, {
      where: { id: pairingId, claimedAt: IsNull(), expiresAt: MoreThan(at) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async claim(pairingId: string, at: Date): Promise<void> {
    await this.manager.update(ScreenPairingEntity, { id: pairingId }, { claimedAt: at });
  }

  async insert(screen: NewScreen): Promise<void> {
    await this.manager.insert(ScreenEntity, { ...screen, status: 'active' });
  }

  async list(conventionId: string, screenIds?: readonly string[]): Promise<Screen[]> {
    const screens = await this.manager.find(ScreenEntity, {
      where: { conventionId, ...(screenIds && { id: In([...screenIds]) }) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return screens.map(toScreen);
  }

  async eventsBehind(conventionId: string): Promise<ReadonlyMap<string, number>> {
    // From what it has heard up to the first that came after it said so: only these are read, however long the log is.
    const rows = (await this.manager.query(
      `SELECT s.id,
         (SELECT count(*) FROM events e
          WHERE e.convention_id = s.convention_id AND e.position > s.heard AND e.position < s.later
            AND e.at < s.reported_at AND e.audience && '{everyone,board,screens}')::int AS behind
       FROM (
         SELECT r.*,
           coalesce((SELECT e.position FROM events e
                     WHERE e.convention_id = r.convention_id AND e.position > r.heard AND e.at >= r.reported_at
                     ORDER BY e.position LIMIT 1), 9223372036854775807) AS later
         FROM (SELECT id, convention_id, reported_at, (report->>'position')::bigint AS heard FROM screens
               WHERE convention_id = $1 AND status = 'active' AND reported_at IS NOT NULL) r
       ) s`,
      [conventionId],
    )) as { id: string; behind: number }[];
    return new Map(rows.map(({ id, behind }) => [id, behind]));
  }

  async areAll(conventionId: string, screenIds: readonly string[]): Promise<boolean> {
    const wanted = [...new Set(screenIds)];
    const found = await this.manager.countBy(ScreenEntity, { conventionId, id: In(wanted), status: 'active' });
    return found === wanted.length;
  }

  async change(
    conventionId: string,
    screenId: string,
    { name, place, show }: { name?: string; place?: string; show?: ScreenShow },
  ): Promise<boolean> {
    const [, changed] = (await this.manager.query(
      `UPDATE screens SET name = coalesce($3, name), place = coalesce($4, place), show = coalesce($5::jsonb, show)
       WHERE convention_id = $1 AND id = $2 AND status = 'active'`,
      [conventionId, screenId, name ?? null, place ?? null, show ? JSON.stringify(show) : null],
    )) as [unknown, number];
    return changed === 1;
  }

  async takeOver(conventionId: string, screenIds: readonly string[], takeover: Screen['takeover']): Promise<void> {
    await this.manager.query(
      'UPDATE screens SET takeover = $3::jsonb, takeover_until = $4 WHERE convention_id = $1 AND id = ANY($2::uuid[])',
      [conventionId, screenIds, takeover ? JSON.stringify(takeover.show) : null, takeover?.until ?? null],
    );
  }

  async report(screenId: string, report: ScreenReport, at: Date): Promise<void> {
    await this.manager.query('UPDATE screens SET report = $2::jsonb, reported_at = $3 WHERE id = $1', [
      screenId,
      JSON.stringify(report),
      at,
    ]);
  }

  async revoke(conventionId: string, screenId: string): Promise<boolean> {
    const { affected } = await this.manager.update(
      ScreenEntity,
      { id: screenId, conventionId, status: 'active' },
      { status: 'revoked' },
    );
    return affected === 1;
  }
}

const toScreen = (screen: ScreenEntity): Screen => ({
  id: screen.id,
  name: screen.name,
  place: screen.place,
  status: screen.status,
  lastSeenAt: screen.lastSeenAt?.toISOString() ?? null,
  createdAt: screen.createdAt.toISOString(),
  show: screen.show,
  takeover:
    screen.takeover && screen.takeoverUntil
      ? { show: screen.takeover, until: screen.takeoverUntil.toISOString() }
      : null,
  report: screen.report && screen.reportedAt ? { ...screen.report, at: screen.reportedAt.toISOString() } : null,
});
