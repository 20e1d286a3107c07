import { Command } from 'commander';
import { StartError } from '@handsel/platform';
import { importCommand } from './commands/import.command';
import { migrateCommand } from './commands/migrate.command';
import { rankCommand } from './commands/rank.command';
import { demoCommand } from './demo/demo.command';
import { startCommand } from './start/start.command';

const program = new Command('handsel')
  .description('Self-hosted B2B matchmaking for conventions: from profiles to signed deals.')
  .version('0.1.0')
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: true });

for (const command of [startCommand(), demoCommand(), importCommand(), rankCommand(), migrateCommand()])
  program.addCommand(command);

program.parseAsync().catch((error: unknown) => {
  // What the person at the terminal can mend is one line; anything else is ours and shows where it broke.
  process.stderr.write(`${error instanceof StartError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
