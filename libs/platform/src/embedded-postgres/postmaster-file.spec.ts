import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSurvivor, readPostmasterFile } from './postmaster-file';

describe('postmaster.pid', () => {
  let pgData: string;
  const write = (lines: string[]) => writeFileSync(join(pgData, 'postmaster.pid'), lines.join('\n'));
  beforeEach(() => {
    pgData = mkdtempSync(join(tmpdir(), 'handsel-postmaster-'));
  });
  afterEach(() => rmSync(pgData, { recursive: true, force: true }));

  test('names pid, port and whether the server is ready', () => {
    write(['4711', pgData, '1700000000', '54321', '', '127.0.0.1', ' 1 2', 'ready   ', '']);
    expect(readPostmasterFile(pgData)).toEqual({ pid: 4711, port: 54321, ready: true });
    write(['4711', pgData, '1700000000', '54321', '', '127.0.0.1', ' 1 2', 'starting', '']);
    expect(readPostmasterFile(pgData)).toEqual({ pid: 4711, port: 54321, ready: false });
  });

  test('says nothing while it is missing or half written', () => {
    expect(readPostmasterFile(pgData)).toBeUndefined();
    write(['4711', pgData]);
    expect(readPostmasterFile(pgData)).toBeUndefined();
  });

  test('of a dead server names no survivor and stays for PostgreSQL to judge', () => {
    write(['999999999', pgData, '1', '54321', '', '', '', 'ready']);
    expect(findSurvivor(pgData)).toBeUndefined();
    expect(existsSync(join(pgData, 'postmaster.pid'))).toBe(true);
  });

  const onLinux = process.platform === 'linux' ? test : test.skip;
  // Process 1 is somebody else's for an ordinary user, who may not look into it.
  onLinux.each([process.pid, 1])('whose pid %i belongs to another program is removed', (pid) => {
    write([String(pid), pgData, '1', '54321', '', '', '', 'ready']);
    expect(findSurvivor(pgData)).toBeUndefined();
    expect(existsSync(join(pgData, 'postmaster.pid'))).toBe(false);
  });
});
