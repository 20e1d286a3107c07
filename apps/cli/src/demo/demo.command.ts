import { Command } from 'commander';
import { startInstallation } from '../installation/installation';
import { stopWithTerminal } from '../installation/stop-with-terminal';
import { makeTemporaryFolder } from '../installation/temporary-folder';
import { makeCast } from '../story/cast/make-cast';
import { sampleConvention } from '../story/cast/sample-convention';
import { openConvention } from '../story/acts/open-convention';
import { Progress } from '../terminal/progress';
import { wholeNumber } from '../terminal/whole-number';
import { castOfFile } from './cast-of-file';
import type { Check } from './checks';
import { playStory } from './play-story';
import { fullSize, smallSize } from './story-size';

interface DemoOptions {
  small?: boolean;
  profiles?: string;
  map?: string[];
  seed: number;
  json?: boolean;
}

export function demoCommand(): Command {
  return new Command('demo')
    .description(
      'play a whole convention, from profiles to signed deals, on an installation of its own that is thrown away',
    )
    .option('--small', 'a convention of 240 organizations instead of 2,200')
    .option('--profiles <file>', 'real organizations from a CSV, TSV, XLSX or JSON-lines file instead of invented ones')
    .option(
      '--map <column...>',
      'which column is what in that file, such as name=Company (see `handsel import --help`)',
    )
    .option('--seed <number>', 'for everything that is drawn by lot', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--json', 'print the summary as JSON')
    .action(async (options: DemoOptions) => {
      process.exitCode = (await playDemo(options)) ? 0 : 1;
    });
}

/** @returns whether every check held */
async function playDemo(options: DemoOptions): Promise<boolean> {
  const started = performance.now();
  const progress = new Progress(options.json ? process.stderr : process.stdout);
  const size = options.small ? smallSize : fullSize;
  const rows = options.profiles
    ? await castOfFile(options.profiles, options.map, 'en')
    : makeCast(options.seed, { organizations: size.organizations, attendees: size.attendees });
  progress.line('Handsel plays a convention from profiles to signed deals.');
  const installation = await startInstallation({
    dataDir: makeTemporaryFolder('handsel-demo'),
    host: '127.0.0.1',
    port: 0,
    otherPortIfTaken: true,
    gateways: 2,
    temporary: true,
    databaseUrl: undefined,
    redisUrl: process.env.REDIS_URL || undefined,
    environment: { HANDSEL_LOG_LEVEL: 'error' },
    log: () => {},
  });
  const interrupted = stopWithTerminal(() => installation.stop());
  try {
    progress.done('Installation', `database, api, two gateways and a worker behind ${installation.url}`);
    const stage = await openConvention({
      url: installation.url,
      administratorToken: await installation.administratorToken(),
      convention: sampleConvention('demo', size.tables),
      rows,
      seed: options.seed,
      progress,
    });
    const checks = await playStory(installation, stage, size, options.seed);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    report(checks, seconds, options.json ?? false);
    return checks.every(({ holds }) => holds);
  } finally {
    interrupted.release();
    await installation.stop();
  }
}

function report(checks: Check[], seconds: number, json: boolean): void {
  const failed = checks.filter(({ holds }) => !holds).length;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok: failed === 0, seconds, checks })}\n`);
    return;
  }
  process.stdout.write('\n');
  for (const { name, holds, found } of checks)
    process.stdout.write(`  ${holds ? '✓' : '✗'} ${name}${found ? ` (${found})` : ''}\n`);
  const verdict = failed === 0 ? 'Every check holds.' : `${failed} of ${checks.length} checks do not hold.`;
  process.stdout.write(`\n${verdict} It took ${seconds} s.\n`);
}
