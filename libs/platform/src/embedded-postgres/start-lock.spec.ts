import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess } from './process-identity';
import { acquireStartLock } from './start-lock';

describe('the start lock', () => {
  let folder: string;
  let lockFile: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handsel-lock-'));
    lockFile = join(folder, 'postgres.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is held by one start at a time and leaves nothing behind', async () => {
    const lock = await acquireStartLock(lockFile, folder);
    await expect(acquireStartLock(lockFile, folder)).rejects.toThrow(`Another start (pid ${process.pid})`);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    (await acquireStartLock(lockFile, folder)).release();
  });

  test('of several starts at once over a dead lock exactly one wins', async () => {
    writeFileSync(lockFile, JSON.stringify({ owner: { pid: process.ppid, startedAt: 'long ago' } }));
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => acquireStartLock(lockFile, folder)));
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });

  test.each([
    ['of a dead start', JSON.stringify({ owner: { pid: 999_999_999, startedAt: 'x' } })],
    ['that was cut off', '{"owner":{"pi'],
    ['that is empty', ''],
  ])('a lock %s is taken over', async (_, content) => {
    writeFileSync(lockFile, content);
    const lock = await acquireStartLock(lockFile, folder);
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toEqual({ owner: identifyProcess(process.pid) });
    lock.release();
  });

  test('waits for the guard of a dead start', async () => {
    const guard = spawn('sleep', ['0.4']);
    await once(guard, 'spawn');
    const identity = identifyProcess(guard.pid ?? 0);
    writeFileSync(lockFile, JSON.stringify({ owner: { pid: 999_999_999, startedAt: 'x' }, guard: identity }));
    const lock = await acquireStartLock(lockFile, folder);
    expect(identifyProcess(guard.pid ?? 0)).toBeUndefined();
    lock.release();
  });

  test('does not remove the lock of somebody else', async () => {
    const lock = await acquireStartLock(lockFile, folder);
    writeFileSync(lockFile, JSON.stringify({ owner: { pid: process.ppid, startedAt: 'theirs' } }));
    lock.release();
    expect(existsSync(lockFile)).toBe(true);
  });
});
