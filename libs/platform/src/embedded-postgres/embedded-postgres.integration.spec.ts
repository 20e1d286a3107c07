import { spawnSync } from 'node:child_process';
import {
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startTestProgram } from '../../../../test/support/test-program';
import { until } from '../../../../test/support/until';
import { identifyProcess, waitUntilGone, type ProcessIdentity } from './process-identity';
import { chooseServerAccount } from './server-account';
import { readPostmasterFile } from './postmaster-file';
import { startEmbeddedPostgres } from './start-embedded-postgres';

const PROGRAM = join(__dirname, '../../../../test/support/fixtures/run-embedded-postgres.ts');

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'handsel-pg-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  test('keeps its data over stop and start, and says which start made it', async () => {
    const first = await startEmbeddedPostgres({ dataDir, fast: true });
    await query(first.url, 'CREATE TABLE kept (name text)');
    await query(first.url, "INSERT INTO kept VALUES ('汉德赛')");
    await first.stop();
    const server = readPostmasterFile(join(dataDir, 'postgres'));
    const second = await startEmbeddedPostgres({ dataDir, fast: true });
    const rows = await query(second.url, 'SELECT name FROM kept');
    await second.stop();
    expect(server).toBeUndefined();
    expect([first.created, second.created]).toEqual([true, false]);
    expect(rows).toEqual([{ name: '汉德赛' }]);
  });

  test('reset makes the database anew', async () => {
    const first = await startEmbeddedPostgres({ dataDir, fast: true });
    await query(first.url, 'CREATE TABLE lost (name text)');
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir, fast: true, reset: true });
    const rows = await query(second.url, "SELECT to_regclass('lost') AS found");
    await second.stop();
    expect(rows).toEqual([{ found: null }]);
  });

  test('is UTF-8 with the C locale in UTC, on 127.0.0.1 only, with a password and its files closed', async () => {
    const database = await startEmbeddedPostgres({ dataDir, fast: true });
    try {
      const [settings] = await query(
        database.url,
        `SELECT current_setting('server_encoding') AS encoding, datcollate AS collation,
                current_setting('TimeZone') AS zone, current_setting('listen_addresses') AS listens,
                current_setting('max_connections') AS connections, current_database() AS name
           FROM pg_database WHERE datname = current_database()`,
      );
      expect(settings).toEqual({
        encoding: 'UTF8',
        collation: 'C',
        zone: 'UTC',
        listens: '127.0.0.1',
        connections: '200',
        name: 'handsel',
      });
      const wrong = new URL(database.url);
      wrong.password = 'guess';
      await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
      expect(mode(join(dataDir))).toBe(0o755);
      expect(mode(join(dataDir, 'postgres'))).toBe(0o700);
      expect(mode(join(dataDir, 'postgres', 'handsel.password'))).toBe(0o600);
    } finally {
      await database.stop();
    }
  });

  test('carries the extensions that the schema needs', async () => {
    const needed = ['btree_gin', 'btree_gist', 'pg_trgm', 'pgcrypto', 'unaccent'];
    const database = await startEmbeddedPostgres({ dataDir, fast: true });
    try {
      for (const extension of needed) await query(database.url, `CREATE EXTENSION ${extension}`);
      const found = await query(database.url, `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`);
      expect(found).toEqual(needed.map((extname) => ({ extname })));
    } finally {
      await database.stop();
    }
  });

  test('refuses a second start on the folder in one line with the pid', async () => {
    const database = await startEmbeddedPostgres({ dataDir, fast: true });
    try {
      await expect(startEmbeddedPostgres({ dataDir, fast: true })).rejects.toThrow(
        `Another start (pid ${process.pid}) is running on ${dataDir}`,
      );
      const other = await startTestProgram(PROGRAM, [dataDir]).ended;
      expect(other.status).toBe(1);
      expect(other.errors.trim().split('\n')).toHaveLength(1);
      expect(other.errors).toContain(`pid ${process.pid}`);
    } finally {
      await database.stop();
    }
  });

  test('kill -9 of the program leaves no server and no guard, and the next start works at once', async () => {
    const program = startTestProgram(PROGRAM, [dataDir]);
    const url = (await program.line('ready ')).split(' ')[1] ?? '';
    await query(url, 'CREATE TABLE kept (name text)');
    const { server, guard } = processes(dataDir);
    await program.kill('SIGKILL');
    // Without waiting: the start itself waits for the guard of the killed one.
    const next = await startEmbeddedPostgres({ dataDir, fast: true });
    expect(identifyProcess(server.pid)).toBeUndefined();
    expect(identifyProcess(guard.pid)).toBeUndefined();
    expect(next.reused).toBe(false);
    expect(await query(next.url, 'SELECT * FROM kept')).toEqual([]);
    await next.stop();
  });

  test('of three starts on one folder at once exactly one gets it', async () => {
    const programs = [1, 2, 3].map(() => startTestProgram(PROGRAM, [dataDir]));
    const outcomes = await Promise.allSettled(programs.map((program) => program.line('ready ')));
    await Promise.all(programs.map((program) => program.kill('SIGTERM')));
    const refused = outcomes
      .filter((outcome) => outcome.status === 'rejected')
      .map((outcome) => String(outcome.reason));
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toMatch(/Another start \(pid \d+\) is running on/);
  });

  test('a start that was killed while it made the database leaves the folder usable', async () => {
    const program = startTestProgram(PROGRAM, [dataDir]);
    while (!readdirSync(dataDir).some((name) => name.startsWith('postgres.new-'))) await sleep(5);
    await program.kill('SIGKILL');
    const next = await startEmbeddedPostgres({ dataDir, fast: true });
    expect(next.created).toBe(true);
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log']);
  });

  test('takes over a server that has outlived program and guard', async () => {
    const program = startTestProgram(PROGRAM, [dataDir]);
    await program.line('ready ');
    const { server, guard } = processes(dataDir);
    process.kill(guard.pid, 'SIGKILL');
    await program.kill('SIGKILL');
    await waitUntilGone(guard, 5_000);
    const next = await startEmbeddedPostgres({ dataDir, fast: true });
    expect(next.reused).toBe(true);
    expect(processes(dataDir).server).toEqual(server);
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(identifyProcess(server.pid)).toBeUndefined();
  });

  test('a temporary server removes its folder, also when its program is killed', async () => {
    const program = startTestProgram(PROGRAM, [dataDir, '--remove']);
    await program.line('ready ');
    const { guard } = processes(dataDir);
    await program.kill('SIGKILL');
    expect(await waitUntilGone(guard, 5_000)).toBe(true);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('tells when the server ends without being asked to, and starts again after that', async () => {
    const onUnexpectedEnd = jest.fn();
    const database = await startEmbeddedPostgres({ dataDir, fast: true, onUnexpectedEnd });
    const { server, guard } = processes(dataDir);
    process.kill(server.pid, 'SIGKILL');
    expect(await waitUntilGone(guard, 5_000)).toBe(true);
    // The process is gone a moment before its parent hears of it.
    await until(() => onUnexpectedEnd.mock.calls.length > 0);
    await database.stop();
    expect(onUnexpectedEnd).toHaveBeenCalledTimes(1);
    const next = await startEmbeddedPostgres({ dataDir, fast: true });
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  test('is not fooled by a lock and a postmaster.pid whose pids now belong to other programs', async () => {
    const first = await startEmbeddedPostgres({ dataDir, fast: true });
    await first.stop();
    writeFileSync(
      join(dataDir, 'postgres.lock'),
      JSON.stringify({ owner: { pid: process.ppid, startedAt: 'earlier' } }),
    );
    const pgData = join(dataDir, 'postgres');
    writeFileSync(join(pgData, 'postmaster.pid'), `${process.ppid}\n${pgData}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);
    const second = await startEmbeddedPostgres({ dataDir, fast: true });
    expect(second.reused).toBe(false);
    await second.stop();
  });

  const asAnother = anotherUser() ? test : test.skip;
  asAnother(
    'works for an ordinary user as for root, and dies with the program (root only: becomes that user)',
    async () => {
      const user = anotherUser();
      if (user === undefined) throw new Error('no other user');
      chownSync(dataDir, user.uid, user.gid);
      const program = startTestProgram(PROGRAM, [dataDir], { ...user, cwd: '/' });
      await program.line('ready ');
      const { server, guard } = processes(dataDir);
      expect(statSync(`/proc/${server.pid}`).uid).toBe(user.uid);
      await program.kill('SIGKILL');
      expect(await waitUntilGone(guard, 5_000)).toBe(true);
      expect(identifyProcess(server.pid)).toBeUndefined();
    },
  );

  test('refuses the data of another major version and does not touch it', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      /holds data of PostgreSQL 16.*brings PostgreSQL 18/,
    );
    expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('16\n');
  });

  test('a folder of that name with something else in it is left alone', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'thesis.txt'), 'mine');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/neither empty nor a PostgreSQL data directory/);
    expect(readFileSync(join(dataDir, 'postgres', 'thesis.txt'), 'utf8')).toBe('mine');
  });
});

/** Who root may become for a test: an account that can read the sources, which it cannot below a closed folder. */
function anotherUser(): { uid: number; gid: number } | undefined {
  const account = chooseServerAccount();
  if (account === undefined || process.platform !== 'linux') return undefined;
  const user = { uid: account.uid, gid: account.gid };
  return spawnSync('/bin/sh', ['-c', 'cat "$1"', 'sh', PROGRAM], { ...user, cwd: '/' }).status === 0 ? user : undefined;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}

function processes(dataDir: string): { server: ProcessIdentity; guard: ProcessIdentity } {
  const lock = JSON.parse(readFileSync(join(dataDir, 'postgres.lock'), 'utf8')) as { guard: ProcessIdentity };
  const server = identifyProcess(readPostmasterFile(join(dataDir, 'postgres'))?.pid ?? 0);
  if (server === undefined) throw new Error('no server runs');
  return { server, guard: lock.guard };
}

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}
