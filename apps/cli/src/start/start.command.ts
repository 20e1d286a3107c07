import { Command } from 'commander';
import { loadConfig, StartError } from '@handsel/platform';
import { startInstallation, type Installation } from '../installation/installation';
import { stopState } from '../installation/stop-state';
import { stopWithTerminal } from '../installation/stop-with-terminal';
import { Progress } from '../terminal/progress';
import { wholeNumber } from '../terminal/whole-number';
import { ensureSample } from './ensure-sample';

interface StartOptions {
  port?: number;
  dataDir?: string;
  reset?: boolean;
  sample: boolean;
}

export function startCommand(): Command {
  return new Command('start')
    .description('start everything on this machine: database, api, gateway, worker and pages on one address')
    .option('--port <number>', 'the port to serve on (3000, or the next free one)', wholeNumber(0, 65_535))
    .option('--data-dir <folder>', 'where the database and the secret are kept (.handsel)')
    .option('--reset', 'delete the database first and begin anew')
    .option('--no-sample', 'do not create the sample convention in an empty database')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const config = loadConfig();
  const progress = new Progress(process.stdout);
  if (options.reset && config.databaseUrl !== undefined)
    throw new StartError(
      '--reset deletes the embedded database only, and DATABASE_URL names another. Unset one of them.',
    );
  progress.line('Handsel is starting.');
  let installation: Installation | undefined;
  // What has been started when there is no installation yet ends with this process.
  stopWithTerminal(async () => {
    process.stdout.write('\nStopping …\n');
    await installation?.stop();
    process.stdout.write('Stopped. The data is kept.\n');
  }, 0);
  installation = await startInstallation({
    dataDir: options.dataDir ?? config.dataDir,
    host: config.host,
    port: options.port ?? config.port,
    otherPortIfTaken: options.port === undefined && process.env.HANDSEL_PORT === undefined,
    publicUrl: process.env.HANDSEL_PUBLIC_URL,
    databaseUrl: config.databaseUrl,
    redisUrl: config.redisUrl,
    gateways: 1,
    onDatabaseLost: () => {
      stopState.begun = true;
      process.stderr.write('Without its database Handsel stops. Start it again: the data is kept.\n');
      void (installation?.stop() ?? Promise.resolve()).finally(() => process.exit(1));
    },
    reset: options.reset,
    log: (line) => progress.line(`  ${line}`),
  });
  const conventionId = options.sample ? await ensureSample(installation, progress) : null;
  await printAddresses(installation, conventionId);
}

/** What to open, with links that sign in once. What follows # in a link never leaves the browser. */
async function printAddresses(installation: Installation, conventionId: string | null): Promise<void> {
  const { url } = installation;
  const link = (token: string, page = 'sign-in') => `${url}/${page}#${token}`;
  const lines = [`\nHandsel is ready at ${url}`, `  API documentation   ${url}/api/docs`];
  if (conventionId) {
    const { exhibitor, matchmaker, organizer, screen } = await installation.linksFor(conventionId);
    lines.push('', 'Sign-in links, each for one use. Start again for new ones:');
    if (exhibitor) lines.push(`  exhibitor           ${link(exhibitor.token)}`);
    lines.push(`  matchmaker          ${link(matchmaker.token)}`);
    lines.push(`  organizer           ${link(organizer.token)}`);
    lines.push(`  board in the hall   ${link(screen.token, 'board')}`);
  }
  lines.push(`  administrator       ${link(await installation.administratorToken())}`, '', 'Ctrl-C stops everything.');
  process.stdout.write(`${lines.join('\n')}\n`);
}
