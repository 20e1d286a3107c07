// Builds live beside each other, each under the fingerprint of what it was made from, so that an installation that runs
// keeps the files it started with while another command builds what has changed since.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { hash, inRoot, isAlive, read } from './checkout.mjs';
import { runStep } from './run-step.mjs';

const BUILDS = '.handsel-build';
const INPUTS = ['.swcrc', 'package-lock.json', 'bin/build.mjs'];

/** What the build is made from, by content. */
export function fingerprint() {
  const lines = INPUTS.map((file) => `${file} ${hash(read(inRoot(file)) ?? '')}`);
  const walk = (folder) => {
    for (const entry of fs.readdirSync(inRoot(folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (!/\.spec\.tsx?$/.test(entry.name)) lines.push(`${name} ${hash(fs.readFileSync(inRoot(name)))}`);
    }
  };
  for (const folder of ['apps', 'libs']) walk(folder);
  return hash(lines.sort().join('\n')).slice(0, 16);
}

/**
 * The build with this fingerprint, marked as used by this process until it ends; null where there is none.
 * Someone who may not write here uses it without the mark.
 */
export function takeBuild(print) {
  const folder = inRoot(BUILDS, print);
  if (!fs.existsSync(folder)) return null;
  const mark = path.join(folder, `used-by-${process.pid}`);
  const release = () => fs.rmSync(mark, { force: true });
  try {
    fs.writeFileSync(mark, '');
    process.on('exit', release);
  } catch {
    // Not ours to write.
  }
  return { file: (name) => path.join(folder, 'dist', name) };
}

/** Makes the build. It appears under its name when it is whole; builds that nobody uses any more go. */
export async function makeBuild(print) {
  const draft = inRoot(BUILDS, `draft-${process.pid}`);
  clean();
  const modules = (...parts) => inRoot('node_modules', ...parts);
  const out = path.join(draft, 'dist');
  const swc = [modules('@swc', 'cli', 'bin', 'swc.js'), 'apps', 'libs', '--out-dir', out, '--config-file', '.swcrc'];
  const vite = [modules('vite', 'bin', 'vite.js'), 'build', '--config', 'apps/web/vite.config.mts'];
  await runStep(
    'Building',
    [
      [process.execPath, ...swc],
      [process.execPath, ...vite, '--outDir', path.join(out, 'apps', 'web'), '--emptyOutDir'],
    ],
    // Pages are built for use, whatever the environment of the one who builds says.
    { NODE_ENV: 'production' },
  );
  fs.renameSync(draft, inRoot(BUILDS, print));
}

/** Pids of the commands that run from any build of this checkout. */
export function usersOfBuilds() {
  return names(inRoot(BUILDS)).flatMap((build) => usersOf(inRoot(BUILDS, build)));
}

function clean() {
  fs.mkdirSync(inRoot(BUILDS), { recursive: true });
  for (const name of names(inRoot(BUILDS))) {
    const folder = inRoot(BUILDS, name);
    if (usersOf(folder).length === 0) fs.rmSync(folder, { recursive: true, force: true });
  }
}

const usersOf = (folder) =>
  names(folder)
    .map((name) => Number(/^used-by-(\d+)$/.exec(name)?.[1]))
    .filter(isAlive);

const names = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);
