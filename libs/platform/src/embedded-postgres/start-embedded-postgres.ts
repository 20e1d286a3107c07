import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { firstLine, StartError } from '../start-error';
import { ensureCluster, SUPERUSER } from './cluster';
import { findSurvivor } from './postmaster-file';
import { chooseServerAccount, type ServerAccount } from './server-account';
import { prepareBinaries, type ServerBinaries } from './server-binaries';
import { openRootFolder, prepareServerHome, removeServerHome, type ServerHome } from './server-home';
import { connectOnce, serverCommand, startGuard, waitUntilReady, type GuardedServer } from './server-process';
import { acquireStartLock, type StartLock } from './start-lock';

export interface EmbeddedPostgresOptions {
  /** Folder for the database and what belongs to it; made when it is missing. */
  dataDir: string;
  /** For tests: gives up surviving a power cut for speed (no fsync). */
  fast?: boolean;
  /** For tests: the whole data folder is removed when the server has stopped, also after kill -9 of this process. */
  removeOnExit?: boolean;
  /** Deletes an earlier database of this folder first. */
  reset?: boolean;
  /** Told in plain lines what happens. */
  log?: (line: string) => void;
  /** Called once if the server ends without being asked to. */
  onUnexpectedEnd?: () => void;
}

export interface EmbeddedPostgres {
  /** Connection string of the database `handsel`, password included: not for logs. */
  url: string;
  port: number;
  /** Whether a server that had outlived its program was taken over. */
  reused: boolean;
  /** Whether the database was made by this start. */
  created: boolean;
  stop(): Promise<void>;
}

const DATABASE = 'handsel';
const START_ATTEMPTS = 5;

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1, or takes over the one that still runs on this folder.
 * Throws a StartError of one line when it cannot. The server stops with `stop()` and with the death of this process.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const account = chooseServerAccount();
  const home = prepareServerHome(dataDir, account);
  const log = options.log ?? (() => {});
  if (home.movedFrom) {
    log(
      `${home.movedFrom} lies below a closed directory, so the database is kept in ${home.folder} (as ${account?.name}).`,
    );
  }
  const lock = await acquireStartLock(home.lockFile, dataDir);
  try {
    if (options.reset) await resetServer(home, account);
    const copyRoot = () => (account ? openRootFolder(account) : home.folder);
    const binaries = prepareBinaries(account, copyRoot);
    const cluster = await ensureCluster(home, binaries, account, options.fast ?? false);
    if (cluster.created) log(`A new database was made in ${home.pgData}.`);
    const removeDirs = options.removeOnExit ? [...new Set([home.folder, dataDir])] : [];
    return await runServer({ home, account, binaries, lock, log, removeDirs, options, ...cluster });
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface RunContext {
  home: ServerHome;
  account: ServerAccount | undefined;
  binaries: ServerBinaries;
  lock: StartLock;
  log: (line: string) => void;
  removeDirs: string[];
  options: EmbeddedPostgresOptions;
  password: string;
  created: boolean;
}

async function runServer(context: RunContext): Promise<EmbeddedPostgres> {
  const { lock, log, options, password, created, removeDirs } = context;
  const survivor = await adoptSurvivor(context);
  const { server, port } = survivor ?? (await launch(context));
  let stopping = false;
  const reportUnexpectedEnd = async () => {
    await server.gone;
    if (stopping) return;
    log(`The embedded PostgreSQL has ended unexpectedly (log: ${context.home.logFile}).`);
    options.onUnexpectedEnd?.();
  };
  void reportUnexpectedEnd();
  const stop = async () => {
    stopping = true;
    await server.stop();
    // The guard does it too, unless the server had ended before.
    for (const folder of removeDirs) rmSync(folder, { recursive: true, force: true });
    lock.release();
  };
  try {
    await ensureDatabase(urlOf(port, password, 'postgres'));
  } catch (error) {
    await stop();
    throw new StartError(`The database ${DATABASE} could not be made: ${firstLine(error)}`);
  }
  return { url: urlOf(port, password, DATABASE), port, reused: survivor !== undefined, created, stop };
}

async function adoptSurvivor(context: RunContext): Promise<{ server: GuardedServer; port: number } | undefined> {
  const { home, account, lock, log, password, removeDirs } = context;
  const survivor = findSurvivor(home.pgData);
  if (survivor === undefined) return undefined;
  await connectOnce(urlOf(survivor.port, password, 'postgres'));
  log(`The database of an earlier start still runs (pid ${survivor.pid}); it is used on.`);
  const server = startGuard({ home, account, server: { adoptPid: survivor.pid }, removeDirs });
  lock.setGuard(server.guard);
  return { server, port: survivor.port };
}

/** A free port may be taken between looking and using it, and a killed server's backends need a moment to go. */
async function launch(context: RunContext): Promise<{ server: GuardedServer; port: number }> {
  const { home, account, binaries, lock, options, password, removeDirs } = context;
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const command = serverCommand(binaries, home, port, options.fast ?? false);
    const server = startGuard({ home, account, server: command, removeDirs });
    lock.setGuard(server.guard);
    try {
      await waitUntilReady(server, home, port, urlOf(port, password, 'postgres'));
      return { server, port };
    } catch (error) {
      await server.stop();
      const passing = /could not create any TCP|could not bind|Address already in use|shared memory block/.test(
        String(error),
      );
      if (!passing || attempt === START_ATTEMPTS) throw error;
      await new Promise((resolveDelay) => setTimeout(resolveDelay, 300 * attempt));
    }
  }
}

async function resetServer(home: ServerHome, account: ServerAccount | undefined): Promise<void> {
  const survivor = findSurvivor(home.pgData);
  if (survivor) await startGuard({ home, account, server: { adoptPid: survivor.pid }, removeDirs: [] }).stop();
  removeServerHome(home);
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function findFreePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolvePort(address.port);
        else reject(new StartError('The system gives no free port on 127.0.0.1.'));
      });
    });
  });
}
