import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (...parts) => path.join(root, ...parts);

/** Standard error, always: the output of a command is the command's alone. */
export const say = (line) => process.stderr.write(`${line}\n`);

export const hash = (content) => createHash('sha256').update(content).digest('hex');
export const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/** Whether a process with this pid runs, whoever owns it. */
export function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
