import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { errorCode, firstLine, StartError } from '../start-error';
import type { ServerAccount } from './server-account';

/** Where the server's files are; the data folder itself unless its account cannot get there. */
export interface ServerHome {
  folder: string;
  /** PostgreSQL's own directory, 0700 and the account's. */
  pgData: string;
  lockFile: string;
  logFile: string;
  /** Set when the files had to live outside the data folder, for the person to know. */
  movedFrom?: string;
}

/** Folders that root may use when the data folder lies below a directory that is closed to other accounts. */
const ROOT_FALLBACKS = ['/var/lib/handsel', join(tmpdir(), 'handsel-root')];

/** Makes the data folder and finds where the server may keep its files. One-line StartErrors when it cannot be written. */
export function prepareServerHome(dataDir: string, account: ServerAccount | undefined): ServerHome {
  makeWritableFolder(dataDir);
  if (account === undefined || canReach(dataDir, account)) return describeHome(dataDir);
  // The lock and the data must be found again whichever path leads to the folder.
  const real = realpathSync(dataDir);
  const label = `${basename(real).replace(/[^\w-]/g, '')}-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`;
  const folder = join(openRootFolder(account), label);
  makeWritableFolder(folder);
  return { ...describeHome(folder), movedFrom: dataDir };
}

/** Deletes the embedded database of this data folder, wherever it was kept. The caller makes sure that it is stopped. */
export function removeServerHome(home: ServerHome): void {
  rmSync(home.pgData, { recursive: true, force: true });
  rmSync(home.logFile, { force: true });
}

/** A 0755 folder that the account can reach, for files that cannot stay where they are. */
export function openRootFolder(account: ServerAccount): string {
  for (const folder of ROOT_FALLBACKS) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      // In a shared /tmp somebody else may have made it first.
      if (statSync(folder).uid !== process.getuid?.()) continue;
      chmodSync(folder, 0o755);
      if (canReach(folder, account)) return folder;
    } catch {
      continue;
    }
  }
  throw new StartError(
    `The account ${account.name}, which PostgreSQL runs as, cannot reach the data folder nor ${ROOT_FALLBACKS.join(' nor ')}: choose another folder with --data-dir.`,
  );
}

function describeHome(folder: string): ServerHome {
  return {
    folder,
    pgData: join(folder, 'postgres'),
    lockFile: join(folder, 'postgres.lock'),
    logFile: join(folder, 'postgres.log'),
  };
}

function makeWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new StartError(`The data folder ${folder} is a file.`);
    accessSync(folder, constants.W_OK | constants.X_OK);
    // The parent is open to look through and PostgreSQL's own directory below it is closed, in this order, because
    // the account must pass the first to own the second.
    if (process.platform !== 'win32' && statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o755);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(notWritable(folder, error));
  }
}

function notWritable(folder: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return `The data folder ${folder} cannot be made: a part of its path is a file.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `The data folder ${folder} is not writable for ${userName()}: change its owner, or choose another with --data-dir.`;
  if (code === 'EROFS')
    return `The data folder ${folder} is on a read-only file system: choose another with --data-dir.`;
  if (code === 'ENOSPC') return `The disk of the data folder ${folder} is full.`;
  return `The data folder ${folder} cannot be used: ${firstLine(error)}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

/** Asked of the system by trying, since modes, groups and access lists all have a say. */
function canReach(folder: string, account: ServerAccount): boolean {
  if (!existsSync(folder)) return false;
  const run = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', uid: account.uid, gid: account.gid });
  return run.status === 0;
}
