import { createDataSource } from './data-source';
import { migrations } from './migrations';

/** The database was last used by a newer version of Handsel than this one. */
export class DatabaseTooNew extends Error {
  constructor(readonly unknownMigrations: string[]) {
    super(
      `This database was made by a newer version of Handsel (it knows ${unknownMigrations.join(', ')}). Start that version, or restore a backup made before the update.`,
    );
    this.name = 'DatabaseTooNew';
  }
}

// Two processes that start together must not both migrate. The number only has to be the same everywhere.
const MIGRATION_LOCK = 4_720_001;

/**
 * Brings the schema up to date, in one transaction. Does nothing where it is. Throws DatabaseTooNew, and then has
 * changed nothing.
 *
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createDataSource({ url, poolSize: 2, applicationName: 'handsel-migrate' }).initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const known = new Set(migrations.map((migration) => migration.name));
    const [{ exists }] = (await guard.query(`SELECT to_regclass('schema_migrations') IS NOT NULL AS exists`)) as [
      { exists: boolean },
    ];
    const done = exists ? ((await guard.query('SELECT name FROM schema_migrations')) as { name: string }[]) : [];
    const unknown = done.map((row) => row.name).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new DatabaseTooNew(unknown);
    const ran = await dataSource.runMigrations({ transaction: 'all' });
    return ran.map((migration) => migration.name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
    await dataSource.destroy();
  }
}
