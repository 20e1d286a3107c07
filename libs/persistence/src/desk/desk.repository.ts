import type { DeskRepository, DeskState, NewCue, StoredCue } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { saveVersioned } from '../infrastructure/save-versioned';

const CUE = `
  c.id, c.kind, c.deal_id AS "dealId", c.deal_version AS "dealVersion", c.screen_ids AS "screenIds",
  c.airs_at AS "airsAt", c.status, c.failure, c.account_id AS "accountId",
  (SELECT a.name FROM accounts a WHERE a.id = c.account_id) AS by`;

type CueRow = Omit<StoredCue, 'airsAt'> & { airsAt: Date };
const toCue = ({ airsAt, ...row }: CueRow): StoredCue => ({ ...row, airsAt: airsAt.toISOString() });

export class PostgresDeskRepository implements DeskRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(conventionId: string): Promise<DeskState | null> {
    const [state] = (await this.manager.query(
      'SELECT held, delay_seconds AS "delaySeconds", version FROM desks WHERE convention_id = $1',
      [conventionId],
    )) as DeskState[];
    return state ?? null;
  }

  save(conventionId: string, { held, delaySeconds }: Omit<DeskState, 'version'>, version: number): Promise<boolean> {
    return saveVersioned(this.manager, 'desks', conventionId, { held, delay_seconds: delaySeconds }, version);
  }

  async addCues(conventionId: string, cues: readonly NewCue[]): Promise<StoredCue[]> {
    const rows = (await this.manager.query(
      `WITH c AS (
         INSERT INTO cues (id, convention_id, kind, deal_id, deal_version, screen_ids, airs_at, status, account_id)
         SELECT id, $1, kind, "dealId", "dealVersion", "screenIds", "airsAt", 'pending', "accountId"
         FROM jsonb_to_recordset($2::jsonb) AS t (id uuid, kind text, "dealId" uuid, "dealVersion" integer,
           "screenIds" uuid[], "airsAt" timestamptz, "accountId" uuid)
         RETURNING *
       )
       SELECT ${CUE} FROM c ORDER BY c.airs_at, c.id`,
      [conventionId, JSON.stringify(cues)],
    )) as CueRow[];
    return rows.map(toCue);
  }

  async cues(conventionId: string, latest: number): Promise<StoredCue[]> {
    const rows = (await this.manager.query(
      `(SELECT ${CUE} FROM cues c WHERE c.convention_id = $1 AND c.status = 'pending' ORDER BY c.airs_at, c.id)
       UNION ALL
       (SELECT ${CUE} FROM cues c WHERE c.convention_id = $1 AND c.status <> 'pending'
        ORDER BY c.airs_at DESC, c.id DESC LIMIT $2)`,
      [conventionId, latest],
    )) as CueRow[];
    return rows.map(toCue);
  }

  async lockCue(conventionId: string, cueId: string): Promise<StoredCue | null> {
    const [row] = (await this.manager.query(
      `SELECT ${CUE} FROM cues c WHERE c.convention_id = $1 AND c.id = $2 FOR UPDATE OF c`,
      [conventionId, cueId],
    )) as CueRow[];
    return row ? toCue(row) : null;
  }

  async lockDueCues(limit: number): Promise<{ conventionId: string; cue: StoredCue }[]> {
    const rows = (await this.manager.query(
      `SELECT c.convention_id AS "conventionId", ${CUE} FROM cues c
       WHERE c.status = 'pending' AND c.airs_at <= clock_timestamp()
         AND NOT EXISTS (SELECT FROM desks d WHERE d.convention_id = c.convention_id AND d.held)
       ORDER BY c.airs_at, c.id LIMIT $1 FOR UPDATE OF c SKIP LOCKED`,
      [limit],
    )) as (CueRow & { conventionId: string })[];
    return rows.map(({ conventionId, ...row }) => ({ conventionId, cue: toCue(row) }));
  }

  async settleCue(cueId: string, status: 'aired' | 'undone' | 'failed', failure: string | null): Promise<void> {
    await this.manager.query('UPDATE cues SET status = $2, failure = $3 WHERE id = $1', [cueId, status, failure]);
  }
}
