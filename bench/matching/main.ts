import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measured';
import { chartOf, reportOf, type Results } from './report';

/**
 * `npm run bench -- matching [--quick] [--json] [--out FOLDER]`: the engine beside a double loop, MiniSearch and PostgreSQL
 * full text, on markets made from a seed, each contender in a process of its own. `--json` prints JSON instead of the
 * table; with `--out`, both and the chart of growth are written there as well.
 */
const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const out = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined;
const [SEED, TOP] = [1, 50];
const CONVENTION = { buyers: 1500, suppliers: 2500 };
const ENGINE_SIZES = isQuick ? [1000, 2000, 4000] : [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
const OTHER_SIZES = isQuick ? [1000] : [1000, 4000, 16_000, 64_000];
/** Seconds after which a contender is cut off and its time scaled up from the share that is done. */
const LIMIT = { convention: isQuick ? 5 : 60, growth: isQuick ? 3 : 15, engine: 600 };
/** Beyond this size a double loop says nothing that its growth has not said already. */
const DOUBLE_LOOP_MOST = 16_000;

function child(script: string, ...given: (string | number)[]): string {
  const run = spawnSync(process.execPath, [join(__dirname, script), ...given.map(String)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${script} ${given.join(' ')} failed`);
  return run.stdout.trim().split('\n').at(-1) ?? '';
}

function measure(contender: string, buyers: number, suppliers: number, limit: number): Measured {
  const measured = JSON.parse(child('measure.js', contender, buyers, suppliers, SEED, limit, TOP)) as Measured;
  const seconds = (measured.prepareSeconds + measured.rankSeconds).toFixed(1);
  process.stderr.write(
    `${contender}, ${buyers} x ${suppliers}: ${seconds} s${measured.share < 1 ? ' (scaled)' : ''}\n`,
  );
  return measured;
}

const atSize = (contender: string, profiles: number, limit: number): Measured => {
  const buyers = Math.round(profiles * 0.375);
  return measure(contender, buyers, profiles - buyers, limit);
};

const { buyers, suppliers } = CONVENTION;
const others = ['double loop', 'MiniSearch', 'PostgreSQL full text'];
const results: Results = {
  quick: isQuick,
  seed: SEED,
  top: TOP,
  limits: LIMIT,
  convention: ['engine', 'engine, all held', ...others].map((name) =>
    measure(name, buyers, suppliers, name.startsWith('engine') ? LIMIT.engine : LIMIT.convention),
  ),
  changed: JSON.parse(child('measure-change.js')) as Results['changed'],
  growth: [
    ENGINE_SIZES.map((size) => atSize('engine', size, LIMIT.engine)),
    ...others.map((name) =>
      OTHER_SIZES.filter((size) => name !== 'double loop' || size <= DOUBLE_LOOP_MOST).map((size) =>
        atSize(name, size, LIMIT.growth),
      ),
    ),
  ],
};
const json = `${JSON.stringify(results, null, 2)}\n`;
const report = reportOf(results);
if (out !== undefined) {
  writeFileSync(join(out, 'matching-speed.json'), json);
  writeFileSync(join(out, 'matching-speed.md'), report);
  writeFileSync(join(out, 'matching-growth.svg'), chartOf(results));
}
process.stdout.write(args.includes('--json') ? json : report);
