// `npm run bench -- NAME/SCRIPT ARGUMENTS`: compiles the libraries and the benches and runs one of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, '.handsel-build', 'bench');
const [bench, ...args] = process.argv.slice(2);

const folders = readdirSync(join(root, 'bench'), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'results',
);
const benches = folders.flatMap(({ name }) =>
  readdirSync(join(root, 'bench', name))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${name}/${file.slice(0, -3)}`),
);
if (!bench || !benches.includes(bench)) {
  console.error(`Which one? npm run bench -- NAME, with NAME one of: ${benches.join(', ')}.`);
  process.exit(2);
}

if (!existsSync(join(root, 'node_modules', '@swc', 'cli'))) {
  console.error('Install first: npm ci');
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
const options = ['libs', 'bench', '--out-dir', out, '--config-file', '.swcrc', '--quiet'];
const compiled = spawnSync(process.execPath, [swc, ...options], { cwd: root, stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);
const file = join(out, 'bench', `${bench}.js`);
process.exit(spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1);
