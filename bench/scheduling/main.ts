import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureContender } from './measured';
import { hasPublishedFiles, measurePublished } from './published-files';
import { chartOf, reportOf, type Results } from './report';

/**
 * `npm run bench -- scheduling [--quick] [--json] [--highs SECONDS] [--out FOLDER] [EVENT...]`: the solver beside HiGHS,
 * clingo and a greedy, on events made from a seed, each in a process of its own; and `handsel solve --prove` on the
 * published files where they lie beside the project (as EVENT: `published`). `--json` prints JSON instead of the table;
 * with `--out`, both and a chart of weight against time are written there.
 */
const args = process.argv.slice(2);
const valueOf = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const isQuick = args.includes('--quick');
const out = valueOf('--out');
const SEED = 1;
const LIMITS = {
  own: 10,
  highs: Number(valueOf('--highs') ?? (isQuick ? 5 : 60)),
  clingo: isQuick ? 3 : 20,
  published: isQuick ? 3 : 10,
};
const SMALL = isQuick ? ['tic', 'all-tic'] : ['tic', 'forum', 'mixed', 'all-tic', 'all-forum'];
const LARGE = isQuick ? ['wide40k'] : ['big40k', 'wide40k', 'big100k', 'wide100k', 'tight100k', 'mixed100k'];
/** The others are of no use to HiGHS in a minute: it does not even get through these two. */
const LARGE_FOR_HIGHS = new Set(['big40k', 'wide40k']);
const CHARTED = isQuick ? ['tic', 'wide40k'] : ['tic', 'forum', 'mixed', 'wide40k'];

const named = args.filter((arg, i) => !arg.startsWith('--') && !['--out', '--highs'].includes(args[i - 1] ?? ''));
const isWanted = (event: string): boolean => named.length === 0 || named.includes(event);
const contendersFor = (event: string): string[] => {
  const isSmall = SMALL.includes(event);
  const wantsHighs = isSmall || (LARGE_FOR_HIGHS.has(event) && !isQuick) || named.includes(event);
  return ['handsel', 'greedy', ...(wantsHighs ? ['highs'] : []), ...(isSmall ? ['clingo'] : [])];
};
const limitOf = (contender: string): number =>
  contender === 'highs' ? LIMITS.highs : contender === 'clingo' ? LIMITS.clingo : LIMITS.own;

const measured = [...SMALL, ...LARGE].filter(isWanted).flatMap((event) =>
  contendersFor(event).map((contender) => {
    const row = measureContender(contender, event, SEED, limitOf(contender));
    process.stderr.write(
      `${event}, ${contender}: ${row.weight} in ${row.wallSeconds.toFixed(1)} s ${row.note ?? ''}\n`,
    );
    return row;
  }),
);
const published = isWanted('published') && hasPublishedFiles() ? measurePublished(LIMITS.published, isQuick) : [];
if (isWanted('published') && published.length === 0)
  process.stderr.write('The published files are not there: skipped.\n');
const results: Results = { quick: isQuick, seed: SEED, limits: LIMITS, measured, published };
const json = `${JSON.stringify(results, null, 2)}\n`;
const report = reportOf(results);
if (out !== undefined) {
  writeFileSync(join(out, 'scheduling.json'), json);
  writeFileSync(join(out, 'scheduling.md'), report);
  for (const event of CHARTED.filter((name) => measured.some((row) => row.event === name)))
    writeFileSync(join(out, `scheduling-weight-${event}.svg`), chartOf(results, event));
}
process.stdout.write(args.includes('--json') ? json : report);
