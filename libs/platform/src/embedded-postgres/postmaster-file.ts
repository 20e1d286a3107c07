import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess } from './process-identity';

/** What a running server says of itself in `postmaster.pid` (format: PostgreSQL's src/include/utils/pidfile.h). */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that `postmaster.pid` names; undefined when there is no file or it is still being written. */
export function readPostmasterFile(pgData: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 && port > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A server that still runs on this directory because its guard was killed too. Where the named pid now belongs to
 * another program, the file is removed: PostgreSQL would take that program for a running server and refuse to start.
 */
export function findSurvivor(pgData: string): Postmaster | undefined {
  const named = readPostmasterFile(pgData);
  if (named === undefined || identifyProcess(named.pid) === undefined) return undefined;
  if (worksIn(named.pid, pgData) === false) {
    rmSync(join(pgData, 'postmaster.pid'), { force: true });
    return undefined;
  }
  return named;
}

/** A postmaster's working directory is its data directory. Undefined where the system does not tell. */
function worksIn(pid: number, pgData: string): boolean | undefined {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgData);
    } catch {
      // Somebody else's process, or gone by now; PostgreSQL runs only as the owner of its directory, which is 0700.
      return false;
    }
  }
  if (process.platform === 'win32') return undefined;
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return command.status === 0 ? command.stdout.includes(pgData) : undefined;
}
