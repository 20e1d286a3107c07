import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identifyProcess, isRunning, waitUntilGone } from './process-identity';

describe('process identity', () => {
  test('stays the same while a process runs, and the process is gone after it was killed', async () => {
    const child = spawn('sleep', ['30']);
    await once(child, 'spawn');
    const identity = identifyProcess(child.pid ?? 0);
    if (identity === undefined) throw new Error('a running process was not found');
    expect(identifyProcess(identity.pid)).toEqual(identity);
    expect(await waitUntilGone(identity, 50)).toBe(false);
    child.kill('SIGKILL');
    expect(await waitUntilGone(identity, 5_000)).toBe(true);
    expect(isRunning(identity)).toBe(false);
  });

  test('another process with the same pid is another process', () => {
    expect(isRunning({ pid: process.pid, startedAt: 'the boot before last:17' })).toBe(false);
  });

  test.each([0, -1, 1.5, Number.NaN])('%p names no process', (pid) => {
    expect(identifyProcess(pid)).toBeUndefined();
  });
});
