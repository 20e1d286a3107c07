import type {
  MatchSettingsRepository,
  MatchSettingsSections,
  SettingsSection,
  StoredSection,
} from '@handsel/application';
import type { MatchPartName } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';

/** What a convention has set for its matching, section by section. */
export class PostgresMatchSettingsRepository implements MatchSettingsRepository {
  constructor(private readonly manager: EntityManager) {}

  async find<S extends SettingsSection>(conventionId: string, section: S): Promise<StoredSection<S> | null> {
    const [row] = (await this.manager.query(
      `SELECT value, version, changed_at AS "changedAt" FROM match_settings WHERE convention_id = $1 AND section = $2`,
      [conventionId, section],
    )) as (Omit<StoredSection<S>, 'changedAt'> & { changedAt: Date })[];
    return row ? { ...row, changedAt: row.changedAt.toISOString() } : null;
  }

  async save<S extends SettingsSection>(
    conventionId: string,
    section: S,
    value: MatchSettingsSections[S],
    version: number,
    at: Date,
  ): Promise<boolean> {
    const rows = (await this.manager.query(
      `INSERT INTO match_settings AS s (convention_id, section, value, version, changed_at)
       SELECT $1, $2, $3, 1, $5 WHERE $4::int = 0
         OR EXISTS (SELECT FROM match_settings WHERE convention_id = $1 AND section = $2)
       ON CONFLICT (convention_id, section) DO UPDATE
       SET value = excluded.value, version = s.version + 1, changed_at = excluded.changed_at
       WHERE s.version = $4
       RETURNING version`,
      [conventionId, section, JSON.stringify(value), version, at],
    )) as unknown[];
    return rows.length > 0;
  }

  async partsWithoutData(conventionId: string): Promise<MatchPartName[]> {
    const [row] = (await this.manager.query(
      `SELECT bool_or(cardinality(p.sectors) > 0) AS sector,
         bool_or(jsonb_array_length(p.offers) + jsonb_array_length(p.needs) > 0) AS text,
         bool_or(p.offers @? '$[*] ? (@.valueRange != null)') AND bool_or(p.needs @? '$[*] ? (@.valueRange != null)')
           AS value,
         bool_or(cardinality(p.languages) > 0) AS language, bool_or(o.country IS NOT NULL) AS country,
         bool_or(o.size IS NOT NULL) AS size
       FROM profiles p JOIN organizations o ON o.id = p.organization_id WHERE p.convention_id = $1`,
      [conventionId],
    )) as [Record<string, boolean | null>];
    return (Object.entries(row) as [MatchPartName, boolean | null][])
      .filter(([, known]) => !known)
      .map(([part]) => part);
  }
}
