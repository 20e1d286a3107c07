import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handsel } from './contenders/handsel';
import { rawWs } from './contenders/raw-ws';
import { socketIo } from './contenders/socket-io';
import { measureSideBySide, measureStorm, type Plan } from './measure';
import type { Measured, StormMeasured } from './measured';
import { chartOf, reportOf } from './report';

/**
 * `npm run bench -- live [--quick] [--json] [--out FOLDER] [--clients N,N...]`: the gateway beside raw `ws` and stock
 * socket.io. `--json` prints JSON instead of the tables; with `--out`, both and a chart are written there. Linux only,
 * since it reads what other processes have used from /proc.
 */
const args = process.argv.slice(2);
const valueOf = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const isQuick = args.includes('--quick');
const sizes = (valueOf('--clients') ?? (isQuick ? '1000' : '1000,5000,10000')).split(',').map(Number);
const stormSizes = isQuick ? [1000] : [1000, 5000];
const out = valueOf('--out');

/** Fewer rounds where each takes longer, so that a size takes about two minutes. */
const planFor = (clients: number): Plan => ({
  clients,
  blocks: isQuick ? 3 : 7,
  singlesPerBlock: Math.min(60, Math.max(10, Math.round(60_000 / clients))),
  burstsPerBlock: Math.min(3, Math.max(1, Math.round(3_000 / clients))),
});
/** Files besides the clients' that a process has open. */
const SPARE_FILES = 200;

async function main(): Promise<void> {
  const files = openFilesLimit();
  const halls: Measured[][] = [];
  for (const clients of sizes) {
    if (clients + SPARE_FILES > files) {
      process.stderr.write(`${clients} clients: left out, a process may open ${files} files (see ulimit -n).\n`);
      continue;
    }
    const ours = [handsel('handsel', 'organizers'), handsel('handsel, each its own', 'exhibitors')];
    halls.push(await measureSideBySide([rawWs, socketIo, ...ours], planFor(clients)));
    process.stderr.write(`${clients} clients measured\n`);
  }
  const storms: StormMeasured[] = [];
  for (const clients of stormSizes.filter((size) => size + SPARE_FILES <= files)) {
    for (const contender of [socketIo, handsel('handsel', 'exhibitors')])
      storms.push(await measureStorm(contender, clients));
  }
  const results = { quick: isQuick, halls, storms };
  const json = `${JSON.stringify(results)}\n`;
  if (out !== undefined) {
    writeFileSync(join(out, 'live.json'), json);
    writeFileSync(join(out, 'live.md'), reportOf(results));
    writeFileSync(join(out, 'live-fan-out.svg'), chartOf(results));
  }
  process.stdout.write(args.includes('--json') ? json : reportOf(results));
}

/** The limit that this process and those that it starts live under. */
function openFilesLimit(): number {
  const soft = /^Max open files\s+(\d+|unlimited)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
  return soft === 'unlimited' ? Infinity : Number(soft);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
