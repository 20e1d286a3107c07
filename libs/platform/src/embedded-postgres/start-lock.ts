import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { errorCode, StartError } from '../start-error';
import { identifyProcess, isRunning, waitUntilGone, type ProcessIdentity } from './process-identity';

const Identity = z.object({ pid: z.number(), startedAt: z.string() });
const LockContent = z.object({ owner: Identity, guard: Identity.optional() });
type LockContent = z.infer<typeof LockContent>;

/** How long the guard of a start that died may take to stop its server. */
const GUARD_PATIENCE_MS = 30_000;
/** A takeover lasts microseconds; one older than this was left by a process that died in it. */
const TAKEOVER_STALE_MS = 10_000;

/** One folder, one start: held from before the server starts until after it has stopped. */
export interface StartLock {
  /** Records the guard, so that a later start can wait for it when the owner was killed. */
  setGuard(guard: ProcessIdentity): void;
  release(): void;
}

/**
 * Takes the lock file, or takes it over from a start that has died, after its guard has finished.
 * Throws a StartError that names the pid when another start really runs.
 */
export async function acquireStartLock(lockFile: string, folder: string): Promise<StartLock> {
  const owner = identifyProcess(process.pid);
  if (owner === undefined) throw new StartError('This process cannot find itself in the process list.');
  for (let attempt = 0; attempt < 50; attempt++) {
    if (createExclusively(lockFile, { owner })) return holdLock(lockFile, owner);
    const found = readLock(lockFile);
    if (found !== undefined && isRunning(found.owner)) {
      throw new StartError(
        `Another start (pid ${found.owner.pid}) is running on ${folder}: stop it first, or choose another folder with --data-dir.`,
      );
    }
    if (found?.guard !== undefined && !(await waitUntilGone(found.guard, GUARD_PATIENCE_MS))) {
      throw new StartError(
        `The database of an earlier start on ${folder} is still being stopped (pid ${found.guard.pid}): try again in a moment.`,
      );
    }
    removeStaleLock(lockFile);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new StartError(`Cannot take the lock file ${lockFile}: other starts keep taking it.`);
}

function holdLock(lockFile: string, owner: ProcessIdentity): StartLock {
  return {
    setGuard(guard) {
      const temporary = temporaryName(lockFile);
      writeFileSync(temporary, JSON.stringify({ owner, guard }));
      renameSync(temporary, lockFile);
    },
    release() {
      const found = readLock(lockFile);
      if (found?.owner.pid === owner.pid && found.owner.startedAt === owner.startedAt)
        rmSync(lockFile, { force: true });
    },
  };
}

/** A hard link appears with its whole content or not at all, so nobody reads half a lock. */
function createExclusively(lockFile: string, content: LockContent): boolean {
  const temporary = temporaryName(lockFile);
  writeFileSync(temporary, JSON.stringify(content));
  try {
    linkSync(temporary, lockFile);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // File systems without hard links (exFAT, some network mounts).
    return createWithoutLink(lockFile, content);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createWithoutLink(lockFile: string, content: LockContent): boolean {
  try {
    writeFileSync(lockFile, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may find the same dead lock; a second file makes "look again, then remove" one step. */
function removeStaleLock(lockFile: string): void {
  const takeover = `${lockFile}.takeover`;
  try {
    writeFileSync(takeover, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const age = Date.now() - (statSync(takeover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > TAKEOVER_STALE_MS) rmSync(takeover, { force: true });
    return;
  }
  try {
    const found = readLock(lockFile);
    const inUse =
      found !== undefined && (isRunning(found.owner) || (found.guard !== undefined && isRunning(found.guard)));
    if (!inUse) rmSync(lockFile, { force: true });
  } finally {
    rmSync(takeover, { force: true });
  }
}

function readLock(lockFile: string): LockContent | undefined {
  try {
    return LockContent.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
  } catch {
    return undefined;
  }
}

function temporaryName(lockFile: string): string {
  return `${lockFile}.${process.pid}.${performance.now()}`;
}
