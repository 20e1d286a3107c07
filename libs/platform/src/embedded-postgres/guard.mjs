// @ts-check
// The guard: a detached process that owns the PostgreSQL server and outlives the program that asked for it just long
// enough to stop it. Its standard input is a pipe from that program; when the pipe closes, by `stop()` or because the
// program was killed in whatever way, the server goes down. Plain JavaScript without imports from the project, because
// it is started as a file of its own, from the sources (tests) and from dist alike.
import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';

/**
 * @typedef {object} GuardTask
 * @property {string} command the postgres binary
 * @property {string[]} args
 * @property {{ uid: number, gid: number } | null} account
 * @property {Record<string, string>} env
 * @property {string} logFile
 * @property {number | null} adoptPid a running server to watch instead of starting one
 * @property {string[]} removeDirs temporary folders to remove after the server was stopped
 */

/** @type {GuardTask} */
const task = JSON.parse(process.argv[2] ?? '{}');

// Fast shutdown first; a server that does not manage in time is aborted (it recovers at its next start), then killed.
const ESCALATION = /** @type {const} */ ([
  ['SIGINT', 10_000],
  ['SIGQUIT', 4_000],
  ['SIGKILL', 2_000],
]);

let stopping = false;
let serverPid = task.adoptPid ?? 0;
let serverGone = false;

if (task.adoptPid === null) startServer();
else setInterval(() => isAlive(serverPid) || finish(), 200);

process.stdin.on('end', () => void stop());
process.stdin.on('close', () => void stop());
process.stdin.on('error', () => void stop());
process.stdin.resume();
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.on('SIGHUP', () => {});

function startServer() {
  const log = openSync(task.logFile, 'a', 0o600);
  // Its own session as well, so that Ctrl-C in the terminal reaches the program but not the database under it.
  const server = spawn(task.command, task.args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: task.env,
    ...task.account,
  });
  serverPid = server.pid ?? 0;
  server.on('exit', finish);
  server.on('error', finish);
}

async function stop() {
  if (stopping) return;
  stopping = true;
  for (const [signal, patienceMs] of ESCALATION) {
    if (serverGone || serverPid === 0) break;
    try {
      process.kill(serverPid, signal);
    } catch {
      break;
    }
    const deadline = Date.now() + patienceMs;
    while (isAlive(serverPid) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  finish();
}

function finish() {
  if (serverGone) return;
  serverGone = true;
  // A server that ended by itself may be started again on its folder by the program, which still runs.
  for (const folder of stopping ? task.removeDirs : []) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return true;
  }
}
