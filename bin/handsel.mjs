#!/usr/bin/env node
// The way in from a checkout. Runs on any Node that can read it, says which one is needed, installs and builds what is
// missing, and hands over to the compiled command line. Everything it says goes to standard error: the output of a
// command is the command's alone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts) => path.join(root, ...parts);
const say = (line) => process.stderr.write(`${line}\n`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Handsel needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a step quietly: its output is shown only when it fails. The step ends with this process, however that ends. */
async function step(title, command, args) {
  const started = Date.now();
  process.stderr.write(process.stderr.isTTY ? `${title} …` : `${title} …\n`);
  const worker = spawn(process.execPath, [inRoot('bin', 'step.mjs'), command, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [status] = await once(worker, 'close');
  if (status !== 0) {
    say(`\n${output}`);
    say(`${title} failed. What is above says why.`);
    process.exit(1);
  }
  if (process.stderr.isTTY)
    process.stderr.write(`\r${title} … done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

const hash = (text) => createHash('sha256').update(text).digest('hex');
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/** npm writes its own copy of the lock file last, so its age tells whether an installation was completed since the lock changed. */
function isInstalled() {
  const done = inRoot('node_modules', '.package-lock.json');
  if (!fs.existsSync(done)) return false;
  if (read(inRoot('node_modules', '.handsel-lock')) === hash(read(inRoot('package-lock.json')))) return true;
  return fs.statSync(done).mtimeMs >= fs.statSync(inRoot('package-lock.json')).mtimeMs;
}

/** What the build depends on, by name, size and time of change. */
function fingerprint() {
  const lines = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (!/\.spec\.tsx?$/.test(entry.name)) {
        const { size, mtimeMs } = fs.statSync(full);
        lines.push(`${path.relative(root, full)} ${size} ${mtimeMs}`);
      }
    }
  };
  for (const folder of ['apps', 'libs']) walk(inRoot(folder));
  for (const file of ['.swcrc', 'package-lock.json']) lines.push(hash(read(inRoot(file)) ?? ''));
  return hash(lines.sort().join('\n'));
}

/** Waits for another command that prepares the same checkout; a lock whose owner is gone is taken over. */
async function withLock(work) {
  const lock = inRoot('.handsel-prepare.lock');
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EROFS') {
        say(`The folder ${root} is not writable, and it has to be prepared first. Run this once as its owner.`);
        process.exit(1);
      }
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(read(lock));
      let alive = owner > 0;
      try {
        if (alive) process.kill(owner, 0);
      } catch (problem) {
        alive = problem.code === 'EPERM';
      }
      if (alive) await new Promise((resolve) => setTimeout(resolve, 200));
      else fs.rmSync(lock, { force: true });
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

async function prepare() {
  if (!isInstalled()) {
    await step('Installing packages (once, about a minute)', 'npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    fs.writeFileSync(inRoot('node_modules', '.handsel-lock'), hash(read(inRoot('package-lock.json'))));
  }
  const stamp = inRoot('dist', '.built-from');
  if (read(stamp) === fingerprint()) return;
  await step('Building', 'npm', ['run', '--silent', 'build']);
  fs.writeFileSync(stamp, fingerprint());
}

const isPrepared = () => isInstalled() && read(inRoot('dist', '.built-from')) === fingerprint();
if (!isPrepared()) await withLock(prepare);
if (process.argv[2] === 'prepare') process.exit(0);

// The command runs as a child that ends when this process is gone, by whatever signal.
const child = spawn(
  process.execPath,
  ['--enable-source-maps', inRoot('dist', 'apps', 'cli', 'src', 'main.js'), ...process.argv.slice(2)],
  {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, HANDSEL_ROOT: root },
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

// Under npm the one to watch is npm: killed outright, it takes nothing down by itself.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}
