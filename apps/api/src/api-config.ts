import { join, sep } from 'node:path';
import { StartError, type Environment } from '@handsel/platform';
import { limitSettings, type LimitName, type Limits } from './limits/limits';

/** What only the API is told, besides the configuration that all processes share. */
export interface ApiConfig {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Folder of the built web app. */
  webDir: string;
  /** Whose X-Forwarded-For is believed: Express's `trust proxy`. */
  trustedProxies: string;
  /** Connections to the database at most. */
  poolSize: number;
  limits: Limits;
}

const LIMIT = /^(\d{1,9})\/(\d{1,6})$/;

/** Throws a StartError that names the variable and what would be right. */
export function loadApiConfig(environment: Environment = process.env): ApiConfig {
  const given = (name: string) => environment[name]?.trim() || undefined;
  return {
    host: given('HANDSEL_API_HOST') ?? '127.0.0.1',
    port: wholeNumber('HANDSEL_API_PORT', given('HANDSEL_API_PORT'), 3001, 65_535),
    webDir: given('HANDSEL_WEB_DIR') ?? builtWebDir(__dirname),
    trustedProxies: given('HANDSEL_TRUSTED_PROXIES') ?? 'loopback',
    poolSize: wholeNumber('HANDSEL_API_POOL_SIZE', given('HANDSEL_API_POOL_SIZE'), 10, 1_000),
    limits: Object.fromEntries(
      Object.entries(limitSettings).map(([name, { variable, count, windowSeconds }]) => {
        const text = given(variable);
        return [name, text === undefined ? { count, windowSeconds } : readLimit(variable, text)];
      }),
    ) as Record<LimitName, Limits[LimitName]>,
  };
}

function wholeNumber(name: string, text: string | undefined, standard: number, most: number): number {
  if (text === undefined) return standard;
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw new StartError(`${name} is ${JSON.stringify(text)}: expected a whole number from 0 to ${most}.`);
}

function readLimit(variable: string, text: string): Limits[LimitName] {
  if (text === 'off') return { count: 0, windowSeconds: 1 };
  const [, count, windowSeconds] = LIMIT.exec(text) ?? [];
  if (Number(count) > 0 && Number(windowSeconds) > 0)
    return { count: Number(count), windowSeconds: Number(windowSeconds) };
  throw new StartError(
    `${variable} is ${JSON.stringify(text)}: expected how many in how many seconds, such as 600/60, or off.`,
  );
}

/** The web app is built to `dist/apps/web`, whether this file runs from `dist` or from the sources. */
function builtWebDir(here: string): string {
  const root = join(here, '..', '..', '..');
  return root.endsWith(`${sep}dist`) ? join(root, 'apps', 'web') : join(root, 'dist', 'apps', 'web');
}
