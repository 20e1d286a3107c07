import { Command, CommanderError } from 'commander';
import { commandTable } from './commands/command-table';
import { stopState } from './installation/stop-state';

const CALLED_WRONGLY = 2;

const program = new Command('handsel')
  .description('Self-hosted B2B matchmaking for conventions: from profiles to signed deals.')
  .version('0.1.0')
  .helpCommand(false)
  .exitOverride()
  .addHelpText('after', '\nEach command has --help. Exit status: 0 done, 1 failed or refused, 2 called wrongly.');
/** Whose help is shown when something was called wrongly. */
let called = program;

// Whoever reads our output may have seen enough (`handsel rank ... | head`), or the terminal may have closed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' && process.exit(0));
process.stderr.on('error', () => {});

run(process.argv.slice(2)).catch((error: unknown) => {
  if (stopState.begun) return;
  if (error instanceof CommanderError) process.exit(explain(error));
  // What the person at the terminal can mend is one line; anything else is ours and shows where it broke. Known by its
  // name, since its class comes with the database and the queue.
  const expected = error instanceof Error && error.name === 'StartError';
  process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});

async function run(args: string[]): Promise<void> {
  const asked = args[0] ?? '';
  const entry = Object.hasOwn(commandTable, asked) ? commandTable[asked] : undefined;
  if (entry) program.addCommand((called = (await entry.load()).exitOverride()));
  else for (const [name, { summary }] of Object.entries(commandTable)) program.command(name).description(summary);
  await program.parseAsync(args, { from: 'user' });
}

/**
 * What a command refuses by itself carries a status of its own; what commander refuses was called wrongly, and the help
 * says how it is done.
 */
function explain(error: CommanderError): number {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.error') return error.exitCode;
  if (error.code !== 'commander.help') {
    process.stderr.write('\n');
    called.outputHelp({ error: true });
  }
  return CALLED_WRONGLY;
}
