import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { firstLine, StartError } from '../start-error';
import { identifyProcess, type ProcessIdentity } from './process-identity';
import { readPostmasterFile } from './postmaster-file';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';
import type { ServerHome } from './server-home';

const READY_PATIENCE_MS = 60_000;

/** The guard with the server under it. */
export interface GuardedServer {
  guard: ProcessIdentity;
  /** Resolves when the guard has ended, which is after its server has. */
  gone: Promise<void>;
  /** Lets go of the guard, which stops the server; resolves when both are gone. */
  stop(): Promise<void>;
}

export interface GuardRequest {
  home: ServerHome;
  account: ServerAccount | undefined;
  /** What to run, or the pid of a running server to take over. */
  server: { command: string; args: string[] } | { adoptPid: number };
  /** Temporary folders to remove after the server was stopped. */
  removeDirs: string[];
}

/** Starts the guard, and the server with it. The pipe to its standard input is what ties it to this process. */
export function startGuard(request: GuardRequest): GuardedServer {
  const { home, account, server } = request;
  const task = {
    ...('adoptPid' in server ? { ...server, command: '', args: [] } : { ...server, adoptPid: null }),
    account: account ? { uid: account.uid, gid: account.gid } : null,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', PGTZ: 'UTC' },
    logFile: home.logFile,
    removeDirs: request.removeDirs,
  };
  const child = spawn(process.execPath, [guardFile(), JSON.stringify(task)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    // A debugger or loader asked for by the environment is meant for the program, not for its guard.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const guard = identifyProcess(child.pid ?? 0);
  if (guard === undefined) throw new StartError('The guard process of the embedded database could not be started.');
  return { guard, ...control(child) };
}

function control(child: ChildProcess): Pick<GuardedServer, 'gone' | 'stop'> {
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.stdin?.on('error', () => {});
  // Neither may keep a program alive that has nothing else to do.
  child.unref();
  if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return {
    gone,
    async stop() {
      child.ref();
      child.stdin?.destroy();
      await gone;
    },
  };
}

/** Command line of a server on this port: local, over TCP only, nothing shared with an installed PostgreSQL. */
export function serverCommand(binaries: ServerBinaries, home: ServerHome, port: number, fast: boolean) {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What was planned while a table was empty is planned anew once it has been analyzed: a new convention fills quickly.
    autovacuum_naptime: '5s',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return { command: binaries.postgres, args: ['-D', home.pgData, ...options] };
}

/** Resolves when the server on this port takes connections; a StartError with the server's own words when it gives up. */
export async function waitUntilReady(
  server: GuardedServer,
  home: ServerHome,
  port: number,
  url: string,
): Promise<void> {
  const logStart = statSync(home.logFile, { throwIfNoEntry: false })?.size ?? 0;
  let ended = false;
  void server.gone.then(() => (ended = true));
  const deadline = performance.now() + READY_PATIENCE_MS;
  while (performance.now() < deadline) {
    const postmaster = readPostmasterFile(home.pgData);
    if (postmaster?.ready && postmaster.port === port) return connectOnce(url);
    if (ended)
      throw new StartError(`PostgreSQL did not start: ${lastComplaint(home.logFile, logStart)} (log: ${home.logFile})`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new StartError(`PostgreSQL was not ready after ${READY_PATIENCE_MS / 1000} s (log: ${home.logFile}).`);
}

/** Signs in once; a wrong password or another server on the port shows here and not in the first request. */
export async function connectOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(`The embedded PostgreSQL refused the connection: ${firstLine(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

function lastComplaint(logFile: string, from: number): string {
  if (!existsSync(logFile)) return 'it could not be run';
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
  return (
    lines.findLast((line) => /FATAL|PANIC|ERROR|could not/.test(line))?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ??
    'it ended without a word'
  );
}

function guardFile(): string {
  // swc writes guard.mjs as guard.js; other builds leave it in the sources, which are part of every installation.
  const candidates = ['guard.js', 'guard.mjs'].map((name) => join(__dirname, name));
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new StartError(`The file guard.js is missing from ${__dirname}: build again.`);
  return found;
}
