// `npm run bench -- NAME ARGUMENTS`: compiles the libraries and the benches and runs one of them. NAME is a script
// (`scheduling/published`) or a folder that has a `main.ts` (`matching`).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...args] = process.argv.slice(2);

const folders = readdirSync(join(root, 'bench'), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !['results', 'support'].includes(entry.name),
);
const benches = folders.flatMap(({ name }) =>
  readdirSync(join(root, 'bench', name))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => `${name}/${file.slice(0, -3)}`),
);
const bench = benches.find((script) => script === name || script === `${name}/main`);
if (!bench) {
  console.error(`Which one? npm run bench -- NAME, with NAME one of: ${benches.join(', ')}.`);
  process.exit(2);
}

if (!existsSync(join(root, 'node_modules', '@swc', 'cli'))) {
  console.error('Install first: npm ci');
  process.exit(1);
}
const builds = join(root, 'node_modules', '.cache', 'handsel-bench');
mkdirSync(builds, { recursive: true });
// A folder of its own for each run: two benches side by side do not take the programs from each other.
const out = mkdtempSync(join(builds, 'build-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
const options = ['libs', 'apps/cli', 'apps/gateway', 'bench', '--out-dir', out, '--config-file', '.swcrc', '--quiet'];
const compiled = spawnSync(process.execPath, [swc, ...options], { cwd: root, stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);
const file = join(out, 'bench', `${bench}.js`);
process.exit(spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1);
