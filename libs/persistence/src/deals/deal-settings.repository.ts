import type { DealSettingsRepository } from '@handsel/application';
import type { DealSettings } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';

export class PostgresDealSettingsRepository implements DealSettingsRepository {
  constructor(private readonly manager: EntityManager) {}

  async get(conventionId: string): Promise<DealSettings> {
    const [row] = (await this.manager.query(
      `SELECT verified_by_another AS "verifiedByAnother", version FROM deal_settings WHERE convention_id = $1`,
      [conventionId],
    )) as DealSettings[];
    return row ?? { verifiedByAnother: true, version: 0 };
  }

  async save(conventionId: string, { verifiedByAnother, version }: DealSettings): Promise<boolean> {
    const rows = (await this.manager.query(
      `INSERT INTO deal_settings AS s (convention_id, verified_by_another, version)
       SELECT $1, $2, 1 WHERE $3::integer = 0 OR EXISTS (SELECT FROM deal_settings WHERE convention_id = $1)
       ON CONFLICT (convention_id) DO UPDATE
       SET verified_by_another = excluded.verified_by_another, version = s.version + 1 WHERE s.version = $3
       RETURNING version`,
      [conventionId, verifiedByAnother, version],
    )) as unknown[];
    return rows.length > 0;
  }
}
