import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseServerAccount } from './server-account';
import { findBinariesPackage, prepareBinaries } from './server-binaries';

describe('the binaries of PostgreSQL', () => {
  const account = chooseServerAccount();
  let folder: string;
  let copies: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handsel-binaries-'));
    chmodSync(folder, 0o755);
    copies = join(folder, 'copies');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('are used where npm put them', () => {
    const binaries = prepareBinaries(account, () => copies);
    expect(binaries.majorVersion).toBe(18);
    expect(binaries.postgres.startsWith(findBinariesPackage())).toBe(true);
    expect(existsSync(copies)).toBe(false);
  });

  test('get the links and modes back that a blocked install script has not made', () => {
    const installed = installWithoutScripts();
    const binaries = prepareBinaries(account, () => copies, installed);
    expect(binaries.postgres.startsWith(installed)).toBe(true);
    expect(existsSync(copies)).toBe(false);
  });

  const asRoot = account ? test : test.skip;
  asRoot('below a closed folder are copied once to one that is open', () => {
    const installed = installWithoutScripts();
    chmodSync(join(folder, 'package'), 0o700);
    const first = prepareBinaries(account, () => copies, installed);
    expect(first.postgres.startsWith(copies)).toBe(true);
    const made = lstatSync(first.postgres).ctimeMs;
    const second = prepareBinaries(account, () => copies, installed);
    expect(second).toEqual(first);
    expect(lstatSync(second.postgres).ctimeMs).toBe(made);
    expect(readdirSync(copies)).toHaveLength(1);
  });

  test.each([
    ['sunos', 'x64'],
    ['linux', 'riscv64'],
    ['win32', 'arm64'],
  ])('do not exist for %s-%s, which is said with a way out', (platform, arch) => {
    expect(() => findBinariesPackage(platform, arch)).toThrow(
      new RegExp(`^There is no embedded PostgreSQL for ${platform}-${arch} .*set DATABASE_URL.*$`),
    );
  });

  test('of a platform whose package is not installed are asked for', () => {
    const other = process.platform === 'darwin' ? 'linux' : 'darwin';
    expect(() => findBinariesPackage(other, 'arm64')).toThrow(/is not installed: run "npm ci"/);
  });

  /** A copy of the package as npm unpacks it with scripts blocked: no links, and no right to execute. */
  function installWithoutScripts(): string {
    const installed = join(folder, 'package', process.platform);
    mkdirSync(installed, { recursive: true });
    cpSync(findBinariesPackage(), installed, { recursive: true, verbatimSymlinks: true });
    const libraries = join(installed, 'native', 'lib');
    for (const name of readdirSync(libraries)) {
      if (lstatSync(join(libraries, name)).isSymbolicLink()) rmSync(join(libraries, name));
    }
    chmodSync(join(installed, 'native', 'bin', 'postgres'), 0o644);
    return installed;
  }
});
