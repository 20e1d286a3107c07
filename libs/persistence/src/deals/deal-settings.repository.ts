import type { DealSettingsRepository } from '@handsel/application';
import type { DealSettings } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { saveVersioned } from '../infrastructure/save-versioned';

export class PostgresDealSettingsRepository implements DealSettingsRepository {
  constructor(private readonly manager: EntityManager) {}

  async get(conventionId: string): Promise<DealSettings> {
    const [row] = (await this.manager.query(
      `SELECT verified_by_another AS "verifiedByAnother", version FROM deal_settings WHERE convention_id = $1`,
      [conventionId],
    )) as DealSettings[];
    return row ?? { verifiedByAnother: true, version: 0 };
  }

  save(conventionId: string, { verifiedByAnother, version }: DealSettings): Promise<boolean> {
    return saveVersioned(
      this.manager,
      'deal_settings',
      conventionId,
      { verified_by_another: verifiedByAnother },
      version,
    );
  }
}
