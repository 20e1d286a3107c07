import * as fs from 'node:fs';

const EVERY_MILLISECONDS = 300;

/**
 * Tells when whoever started this process is gone without a word: npm, which killed outright takes nothing down by
 * itself, or a program that keeps a channel open to it. A shell may go and leave its commands running; that is meant.
 *
 * @returns where to say what is to be done from now on instead of the first answer
 */
export function watchParent(handler) {
  let onGone = handler;
  const tell = () => onGone();
  if (process.channel) process.once('disconnect', tell);
  if (process.env.npm_lifecycle_event) {
    const isThere = npmOf(process.ppid);
    const timer = setInterval(() => {
      if (isThere()) return;
      clearInterval(timer);
      tell();
    }, EVERY_MILLISECONDS);
    timer.unref();
  }
  return { onGone: (next) => (onGone = next) };
}

/** npm runs a script through a shell. Most shells give their place to a last command; behind the others is npm. */
function npmOf(parent) {
  const shell = processOnLinux(parent);
  const npm = shell && /^(ba|da|z|k)?sh$/.test(shell.name) ? shell.parent : null;
  return () => process.ppid === parent && (npm === null || processOnLinux(parent)?.parent === npm);
}

function processOnLinux(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) };
  } catch {
    return null;
  }
}
