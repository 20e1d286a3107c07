import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseServerAccount } from './server-account';
import { prepareServerHome } from './server-home';

describe('the place of the database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handsel-home-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is the data folder, made with the folders above it and open to pass through', () => {
    const home = prepareServerHome(join(folder, 'a', 'b'), undefined);
    expect(home).toMatchObject({ folder: join(folder, 'a', 'b'), pgData: join(folder, 'a', 'b', 'postgres') });
    expect(home.movedFrom).toBeUndefined();
    expect(statSync(home.folder).mode & 0o777).toBe(0o755);
  });

  test('cannot be a file, nor below one', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => prepareServerHome(join(folder, 'file'), undefined)).toThrow(/a part of its path is a file\.$/);
    expect(() => prepareServerHome(join(folder, 'file', 'x'), undefined)).toThrow(/a part of its path is a file\.$/);
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;

  asRoot('below a closed folder is one that the account can reach, the same each time', () => {
    const account = chooseServerAccount();
    if (account === undefined) throw new Error('root has no account to drop to');
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'data'), { recursive: true });
    chmodSync(closed, 0o700);
    const home = prepareServerHome(join(closed, 'data'), account);
    try {
      expect(home.movedFrom).toBe(join(closed, 'data'));
      const { uid, gid } = account;
      expect(spawnSync('/bin/ls', [home.folder], { uid, gid, cwd: '/' }).status).toBe(0);
      expect(prepareServerHome(join(closed, 'data'), account)).toEqual(home);
    } finally {
      rmSync(home.folder, { recursive: true });
    }
  });
});
