import { resolve } from 'node:path';
import { z } from 'zod';
import { withFileSecrets } from './file-secrets';
import { StartError } from '../start-error';
import { networks } from '../networks';

/** What the processes of one installation agree on. Connection strings are not for logs. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Where people reach the installation, without a slash at the end. */
  publicUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Undefined: the queue runs on PostgreSQL. */
  redisUrl: string | undefined;
  /** Begins the names of everything that is kept in Redis: empty, or with a colon at its end. */
  redisPrefix: string;
  /** How long events are kept in the log. */
  eventDays: number;
  /** Networks besides the internet that webhooks may go to. */
  webhookNetworks: string[];
  logLevel: LogLevel;
  logFormat: 'json' | 'text';
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Record<string, string | undefined>;

const SCHEMA = z.object({
  NODE_ENV: z.string().optional(),
  HANDSEL_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or an address, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  HANDSEL_PORT: wholeNumber('a whole number from 0 to 65535', 0, 65_535).default(3000),
  HANDSEL_PUBLIC_URL: urlOf(['http:', 'https:'], 'an address such as https://match.example.org').optional(),
  HANDSEL_DATA_DIR: z.string().default('.handsel'),
  DATABASE_URL: urlOf(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database').optional(),
  REDIS_URL: urlOf(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  HANDSEL_REDIS_PREFIX: z
    .string()
    .regex(/^[\w-]{1,40}$/, 'up to 40 letters, digits, _ and -')
    .transform((prefix) => `${prefix}:`)
    .default(''),
  HANDSEL_EVENT_DAYS: wholeNumber('a whole number of days from 1 to 36500', 1, 36_500).default(90),
  HANDSEL_WEBHOOK_NETWORKS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(areNetworks, 'networks such as 10.1.0.0/16, by comma or space'),
  HANDSEL_LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  HANDSEL_LOG_FORMAT: z.enum(['json', 'text'], 'json or text').optional(),
});

/** Settings whose value must not be repeated in a message. */
const SECRET_NAMES = ['DATABASE_URL', 'REDIS_URL'] as const;

/**
 * Reads the configuration from environment variables; an empty one counts as not set. The secret ones may come from
 * a file instead, named by the variable with `_FILE` behind it. Throws a StartError with a line for each bad value,
 * which names the variable and what would be right.
 */
export function loadConfig(environment: Environment = process.env, terminal = process.stdout.isTTY): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = SCHEMA.safeParse(withFileSecrets(given, SECRET_NAMES));
  if (!parsed.success) throw new StartError(parsed.error.issues.map((issue) => describeIssue(issue, given)).join('\n'));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  return {
    production,
    host: values.HANDSEL_HOST,
    port: values.HANDSEL_PORT,
    publicUrl: (values.HANDSEL_PUBLIC_URL ?? `http://localhost:${values.HANDSEL_PORT}`).replace(/\/+$/, ''),
    dataDir: resolve(values.HANDSEL_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    redisPrefix: values.HANDSEL_REDIS_PREFIX,
    eventDays: values.HANDSEL_EVENT_DAYS,
    webhookNetworks: values.HANDSEL_WEBHOOK_NETWORKS,
    logLevel: values.HANDSEL_LOG_LEVEL,
    logFormat: values.HANDSEL_LOG_FORMAT ?? (production || !terminal ? 'json' : 'text'),
  };
}

function describeIssue(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0]);
  const secret = SECRET_NAMES.some((secretName) => secretName === name);
  return `${name} ${secret ? 'is not usable' : `is ${JSON.stringify(given[name])}`}: expected ${issue.message}.`;
}

function wholeNumber(expected: string, min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected);
}

function areNetworks(list: string[]): boolean {
  try {
    return networks(list) !== null;
  } catch {
    return false;
  }
}

function urlOf(protocols: string[], expected: string) {
  const isRight = (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== '';
  return z.string().refine(isRight, expected);
}
