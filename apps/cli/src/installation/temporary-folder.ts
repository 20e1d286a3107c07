import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for what is thrown away at the end. Those of the same kind whose owners were killed before anything watched
 * over their folders are removed on the way.
 */
export function makeTemporaryFolder(kind: string, parent: string = tmpdir()): string {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(`${kind}-`) ? Number(/-(\d+)-\w{6}$/.exec(name)?.[1]) : 0;
    if (owner > 0 && !isAlive(owner)) removeQuietly(join(parent, name));
  }
  return mkdtempSync(join(parent, `${kind}-${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Somebody else's, or on its way out already.
  }
}
