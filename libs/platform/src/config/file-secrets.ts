import { readFileSync } from 'node:fs';
import { errorCode, StartError } from '../start-error';

/**
 * The environment with each of `names` that is given as `NAME_FILE` read from that file, without the line end: the
 * way containers hand secrets in. Throws a StartError for both forms at once, or a file that cannot be read.
 */
export function withFileSecrets(
  environment: Record<string, string | undefined>,
  names: readonly string[],
): Record<string, string | undefined> {
  const result = { ...environment };
  for (const name of names) {
    const file = environment[`${name}_FILE`];
    if (file === undefined) continue;
    if (environment[name] !== undefined)
      throw new StartError(`${name} and ${name}_FILE are both set: keep one of them.`);
    result[name] = readSecret(`${name}_FILE`, file);
  }
  return result;
}

function readSecret(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new StartError(
      `${variable} is ${JSON.stringify(file)}: the file cannot be read (${errorCode(error) ?? 'unknown'}).`,
    );
  }
}
