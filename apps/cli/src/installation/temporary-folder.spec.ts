import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeTemporaryFolder } from './temporary-folder';

describe('temporary folders', () => {
  const parent = mkdtempSync(join(tmpdir(), 'temporary-folder-'));
  afterAll(() => rmSync(parent, { recursive: true }));

  it('go with their owners at the latest when the next of their kind is made', () => {
    const { pid: dead } = spawnSync('true');
    for (const name of [`demo-${dead}-abcdef`, `other-${dead}-abcdef`, 'demo-notes', `demo-${process.ppid}-abcdef`]) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'data'), '');
    }
    const made = makeTemporaryFolder('demo', parent);
    expect(readdirSync(parent).sort()).toEqual(
      ['demo-notes', `demo-${process.ppid}-abcdef`, `other-${dead}-abcdef`, basename(made)].sort(),
    );
  });
});
