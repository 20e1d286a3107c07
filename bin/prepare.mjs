import * as fs from 'node:fs';
import * as path from 'node:path';
import { fingerprint, makeBuild, takeBuild, usersOfBuilds } from './build.mjs';
import { hash, inRoot, read, say } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { runStep } from './run-step.mjs';

/** Installs and builds what is missing. Where nothing is, nothing is written. */
export async function prepare() {
  return (isInstalled() && takeBuild(fingerprint())) || withLock(prepareAlone);
}

async function prepareAlone() {
  if (!isInstalled()) await install();
  const print = fingerprint();
  const ready = takeBuild(print);
  if (ready) return ready;
  await makeBuild(print);
  return takeBuild(print);
}

async function install() {
  if (isLink(inRoot('node_modules'))) {
    say(
      'node_modules is a symbolic link, and installing would empty what it leads to. Remove the link, then try again.',
    );
    process.exit(1);
  }
  const [user] = usersOfBuilds();
  if (user !== undefined) {
    say(`The packages have to be installed anew, and Handsel runs with the present ones (pid ${user}). Stop it first.`);
    process.exit(1);
  }
  await runStep('Installing packages (once, about a minute)', [
    // Those for building as well, also where the environment says that this is production.
    [...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  fs.writeFileSync(inRoot('node_modules', '.handsel-lock'), hash(read(inRoot('package-lock.json'))));
}

const isLink = (file) => fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** npm writes its own copy of the lock file last, so its age tells whether an installation was completed since the lock changed. */
function isInstalled() {
  const done = inRoot('node_modules', '.package-lock.json');
  if (!fs.existsSync(done)) return false;
  if (read(inRoot('node_modules', '.handsel-lock')) === hash(read(inRoot('package-lock.json')))) return true;
  return fs.statSync(done).mtimeMs >= fs.statSync(inRoot('package-lock.json')).mtimeMs;
}

/** The npm that runs this, or the one that came with this Node, or the one that the shell would find. */
function npm() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((file) => file && path.basename(file) === 'npm-cli.js' && fs.existsSync(file));
  return script ? [process.execPath, script] : ['npm'];
}
