import * as fs from 'node:fs';
import { inRoot, isAlive, read, root, say } from './checkout.mjs';

const LOOK_EVERY_MILLISECONDS = 200;
const BEAT_EVERY_MILLISECONDS = 1000;
/** A lock whose owner gave no sign for so long is nobody's, even where another program has the owner's pid by now. */
const STALE_AFTER_MILLISECONDS = 15_000;

/** Does the work while no other command prepares the same checkout. */
export async function withLock(work) {
  const file = inRoot('.handsel-prepare.lock');
  let told = false;
  while (!take(file)) {
    const owner = Number(read(file));
    if (isStale(file, owner)) fs.rmSync(file, { force: true });
    else {
      if (!told) say(`Waiting for another command (pid ${owner}) that prepares this checkout …`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS));
    }
  }
  const beat = setInterval(() => fs.utimes(file, new Date(), new Date(), () => {}), BEAT_EVERY_MILLISECONDS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (Number(read(file)) === process.pid) fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (error.code !== 'EACCES' && error.code !== 'EROFS' && error.code !== 'EPERM') throw error;
    say(`The folder ${root} is not writable, and it has to be prepared first. Run this once as its owner.`);
    process.exit(1);
  }
}

function isStale(file, owner) {
  const written = fs.statSync(file, { throwIfNoEntry: false });
  if (!written) return false;
  // Between its making and its first byte a lock names nobody.
  const age = Date.now() - written.mtimeMs;
  return age > STALE_AFTER_MILLISECONDS || (owner > 0 && !isAlive(owner));
}
