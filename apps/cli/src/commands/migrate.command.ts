import { Command } from 'commander';
import { migrate } from '@handsel/persistence';
import { loadConfig, StartError } from '@handsel/platform';

/** For installations whose processes are started one by one: `handsel start` migrates by itself. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schema of the database at DATABASE_URL up to date')
    .action(async () => {
      const { databaseUrl } = loadConfig();
      if (databaseUrl === undefined) throw new StartError('DATABASE_URL is not set: there is no database to migrate.');
      const ran = await migrate(databaseUrl);
      process.stdout.write(ran.length > 0 ? `Ran ${ran.join(', ')}.\n` : 'The schema is up to date.\n');
    });
}
