import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { firstLine, StartError } from '../start-error';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';
import type { ServerHome } from './server-home';

/** The role that the program signs in as; it owns the cluster. */
export const SUPERUSER = 'handsel';

const PASSWORD_FILE = 'handsel.password';

/**
 * Makes the data directory when there is none yet and returns the role's password, which is kept beside the data it
 * opens. A directory appears under its name only when it is complete, so a start that is killed leaves nothing half made.
 */
export async function ensureCluster(
  home: ServerHome,
  binaries: ServerBinaries,
  account: ServerAccount | undefined,
  fast: boolean,
): Promise<{ password: string; created: boolean }> {
  if (existsSync(join(home.pgData, 'PG_VERSION'))) {
    checkMajorVersion(home, binaries);
    return { password: readPassword(home), created: false };
  }
  if (existsSync(home.pgData) && readdirSync(home.pgData).length > 0) {
    throw new StartError(
      `${home.pgData} is neither empty nor a PostgreSQL data directory: choose another folder with --data-dir.`,
    );
  }
  removeUnfinished(home);
  const password = randomBytes(24).toString('base64url');
  await createCluster(home, binaries, account, password, fast);
  return { password, created: true };
}

async function createCluster(
  home: ServerHome,
  binaries: ServerBinaries,
  account: ServerAccount | undefined,
  password: string,
  fast: boolean,
): Promise<void> {
  const partial = `${home.pgData}.new-${process.pid}`;
  const passwordFile = `${partial}.password`;
  mkdirSync(partial, { mode: 0o700 });
  chmodSync(partial, 0o700);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    chownSync(partial, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await run(
      binaries.initdb,
      [
        '-D',
        partial,
        '-U',
        SUPERUSER,
        '--pwfile',
        passwordFile,
        '--auth',
        'scram-sha-256',
        '--locale=C',
        '-E',
        'UTF8',
        ...(fast ? ['--no-sync'] : []),
      ],
      account,
    );
    renameSync(passwordFile, join(partial, PASSWORD_FILE));
    rmSync(home.pgData, { recursive: true, force: true });
    renameSync(partial, home.pgData);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    throw new StartError(`The database directory ${home.pgData} could not be made: ${firstLine(error)}`);
  }
}

function checkMajorVersion(home: ServerHome, binaries: ServerBinaries): void {
  const found = readFileSync(join(home.pgData, 'PG_VERSION'), 'utf8').trim();
  if (Number(found) === binaries.majorVersion) return;
  throw new StartError(
    `${home.pgData} holds data of PostgreSQL ${found}, this version brings PostgreSQL ${binaries.majorVersion}: start the version that made it, or choose another folder with --data-dir. Nothing was changed.`,
  );
}

function readPassword(home: ServerHome): string {
  const file = join(home.pgData, PASSWORD_FILE);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`The database's password cannot be read from ${file}: ${firstLine(error)}`);
  }
}

/** What a start that was killed while it made the directory has left behind. */
function removeUnfinished(home: ServerHome): void {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith('postgres.new-'))
      rmSync(join(home.folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(command: string, args: string[], account: ServerAccount | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve();
      else reject(new Error(complaints.replace(/^initdb: (error: )?/, '') || `initdb ended with ${status ?? signal}`));
    });
  });
}
