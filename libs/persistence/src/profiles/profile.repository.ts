import type { ProfileFilter, ProfileRepository, StoredProfile } from '@handsel/application';
import type { Profile } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { containing, inPortions } from '../infrastructure/bulk';
import { inSector, PROFILE_COLUMNS, PROFILE_TABLES, type ProfileRow } from './profile-row';

const ROWS_AT_ONCE = 1_000;
const RECORD = `AS r("organizationId" uuid, key text, name jsonb, country text, size text, website text, side text,
  sectors jsonb, "sectorEvidence" jsonb, offers jsonb, needs jsonb, languages jsonb, "searchText" text)`;
const array = (column: string) => `ARRAY(SELECT jsonb_array_elements_text(r.${column}))`;
// The same everywhere, whatever the database's own collation is.
const SORT_NAME = `lower(coalesce(o.name->>'en', o.name->>'zh')) COLLATE "C"`;

/** Organizations with their profiles. */
export class PostgresProfileRepository implements ProfileRepository {
  constructor(private readonly manager: EntityManager) {}

  async lockImports(conventionId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('profiles.import ' || $1, 0))`, [
      conventionId,
    ]);
  }

  async idsByKey(conventionId: string, keys: string[]): Promise<Map<string, string>> {
    const rows = (await this.manager.query(
      'SELECT key, id FROM organizations WHERE convention_id = $1 AND key = ANY($2)',
      [conventionId, keys],
    )) as { key: string; id: string }[];
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  async upsert(conventionId: string, profiles: StoredProfile[], at: Date): Promise<void> {
    for (const rows of inPortions(profiles, ROWS_AT_ONCE)) {
      await this.manager.query(
        `INSERT INTO organizations (id, convention_id, key, name, country, size, website)
         SELECT "organizationId", $1, key, name, country, size, website FROM jsonb_to_recordset($2::jsonb) ${RECORD}
         ON CONFLICT (convention_id, key) DO UPDATE
         SET name = excluded.name, country = excluded.country, size = excluded.size, website = excluded.website`,
        [conventionId, rows],
      );
      await this.manager.query(
        `INSERT INTO profiles (organization_id, convention_id, side, sectors, sector_evidence, offers, needs, languages,
           search_text, version, updated_at)
         SELECT "organizationId", $1, side, ${array('sectors')}, "sectorEvidence", offers, needs, ${array('languages')},
           "searchText", 1, $3
         FROM jsonb_to_recordset($2::jsonb) ${RECORD}
         ON CONFLICT (organization_id) DO UPDATE
         SET side = excluded.side, sectors = excluded.sectors, sector_evidence = excluded.sector_evidence,
           offers = excluded.offers, needs = excluded.needs, languages = excluded.languages,
           search_text = excluded.search_text, version = profiles.version + 1, updated_at = excluded.updated_at`,
        [conventionId, rows, at],
      );
    }
  }

  async find(conventionId: string, organizationId: string): Promise<Profile | null> {
    const [row] = (await this.manager.query(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_TABLES} WHERE p.convention_id = $1 AND p.organization_id = $2`,
      [conventionId, organizationId],
    )) as ProfileRow[];
    return row ?? null;
  }

  async update(conventionId: string, profile: StoredProfile, version: number, at: Date): Promise<boolean> {
    const [written] = (await this.manager.query(
      `UPDATE profiles p
       SET side = r.side, sectors = ${array('sectors')}, sector_evidence = r."sectorEvidence", offers = r.offers,
         needs = r.needs, languages = ${array('languages')}, search_text = r."searchText", version = p.version + 1,
         updated_at = $4
       FROM jsonb_to_recordset($2::jsonb) ${RECORD}
       WHERE p.convention_id = $1 AND p.organization_id = r."organizationId" AND p.version = $3
       RETURNING p.organization_id`,
      [conventionId, JSON.stringify([profile]), version, at],
    )) as [unknown[], number];
    if (written.length === 0) return false;
    await this.manager.query(
      `UPDATE organizations SET name = $3, country = $4, size = $5, website = $6 WHERE convention_id = $1 AND id = $2`,
      [conventionId, profile.organizationId, profile.name, profile.country, profile.size, profile.website],
    );
    return true;
  }

  async list(conventionId: string, filter: ProfileFilter): Promise<Profile[]> {
    const values: unknown[] = [conventionId];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['p.convention_id = $1'];
    for (const word of filter.words) conditions.push(`p.search_text LIKE ${parameter(containing(word))}`);
    if (filter.sector !== undefined) conditions.push(inSector('$1', parameter(filter.sector)));
    if (filter.side === 'both') conditions.push(`p.side = 'both'`);
    else if (filter.side !== undefined) conditions.push(`p.side IN (${parameter(filter.side)}, 'both')`);
    if (filter.afterId !== null)
      conditions.push(
        `(${SORT_NAME}, o.id) > (SELECT ${SORT_NAME}, o.id FROM organizations o WHERE o.convention_id = $1 AND o.id = ${parameter(filter.afterId)})`,
      );
    return (await this.manager.query(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_TABLES} WHERE ${conditions.join(' AND ')}
       ORDER BY ${SORT_NAME}, o.id LIMIT ${parameter(filter.limit)}`,
      values,
    )) as ProfileRow[];
  }

  async all(conventionId: string): Promise<Profile[]> {
    return (await this.manager.query(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_TABLES} WHERE p.convention_id = $1 ORDER BY o.id`,
      [conventionId],
    )) as ProfileRow[];
  }

  async some(conventionId: string, organizationIds: string[]): Promise<Profile[]> {
    return (await this.manager.query(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_TABLES} WHERE p.convention_id = $1 AND o.id = ANY($2) ORDER BY o.id`,
      [conventionId, organizationIds],
    )) as ProfileRow[];
  }

  async versions(conventionId: string): Promise<Map<string, number>> {
    const rows = (await this.manager.query(
      'SELECT organization_id AS id, version FROM profiles WHERE convention_id = $1',
      [conventionId],
    )) as { id: string; version: number }[];
    return new Map(rows.map(({ id, version }) => [id, version]));
  }
}
