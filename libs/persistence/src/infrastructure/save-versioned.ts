import type { EntityManager } from 'typeorm';

/**
 * Writes what a convention has set, where nobody else has since it was read. Version 0 is "never set": an insert that
 * finds a row has lost a race, as has an update of another version.
 *
 * @param table keyed by its convention, with a version
 * @param values by column, as the database takes them
 * @returns whether it was written; the version is then one more
 */
export async function saveVersioned(
  manager: EntityManager,
  table: 'deal_settings' | 'desks' | 'hall_settings',
  conventionId: string,
  values: Record<string, unknown>,
  version: number,
): Promise<boolean> {
  const columns = Object.keys(values);
  const saved = (await manager.query(
    `INSERT INTO ${table} AS s (convention_id, version, ${columns.join(', ')})
     SELECT $1, 1, ${columns.map((_, at) => `$${at + 3}`).join(', ')}
     WHERE $2::integer = 0 OR EXISTS (SELECT FROM ${table} WHERE convention_id = $1)
     ON CONFLICT (convention_id) DO UPDATE
     SET version = s.version + 1, ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
     WHERE s.version = $2
     RETURNING version`,
    [conventionId, version, ...Object.values(values)],
  )) as unknown[];
  return saved.length > 0;
}
