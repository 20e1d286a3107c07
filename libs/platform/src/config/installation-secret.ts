import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, StartError } from '../start-error';
import { SECRET_MIN_LENGTH, type Config } from './config';

/**
 * The secret of this installation: the configured one, else the one kept in the data folder (0600), made at the first
 * call. Processes that start together get the same.
 */
export function installationSecret(
  config: Pick<Config, 'secret' | 'dataDir'>,
  random: (bytes: number) => Buffer = randomBytes,
): string {
  if (config.secret !== undefined) return config.secret;
  const file = join(config.dataDir, 'secret');
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  mkdirSync(config.dataDir, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, random(32).toString('base64url'), { mode: 0o600 });
  chmodSync(temporary, 0o600);
  try {
    // A link appears whole, and only if nobody else was faster.
    linkSync(temporary, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  const made = readKept(file);
  if (made === undefined) throw new StartError(`The secret could not be kept in ${file}.`);
  return made;
}

function readKept(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= SECRET_MIN_LENGTH) return secret;
    throw new StartError(
      `The secret in ${file} is too short: restore it, or remove the file to make a new one (signs everybody out).`,
    );
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
