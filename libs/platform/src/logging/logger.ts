import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Config } from '../config/config';
import { textStream } from './text-stream';

/** Names of fields whose value is never written, wherever they appear up to four levels down. */
export const REDACTED_FIELDS = [
  'cookie',
  'set-cookie',
  'authorization',
  'token',
  'password',
  'code',
  'secret',
] as const;

/** Settings shared by every logger, also for `nestjs-pino` (`pinoHttp: loggerOptions(config, 'api')`). */
export function loggerOptions(config: Pick<Config, 'logLevel'>, name: string): LoggerOptions {
  return {
    name,
    level: config.logLevel,
    redact: { paths: redactedPaths(), censor: '[redacted]' },
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: pino.stdSerializers.err },
  };
}

/** A logger of JSON lines, or of readable ones in a terminal. */
export function createLogger(
  config: Pick<Config, 'logLevel' | 'logFormat'>,
  name: string,
  destination: NodeJS.WritableStream = process.stdout,
): Logger {
  return pino(loggerOptions(config, name), logStream(config, destination));
}

/** Where log lines go, in the configured form. */
export function logStream(config: Pick<Config, 'logFormat'>, destination: NodeJS.WritableStream): DestinationStream {
  return config.logFormat === 'text' ? textStream(destination) : destination;
}

/**
 * Redaction knows fixed paths and one level per star. An error's `code` (`ECONNREFUSED`) is no secret and often the
 * only clue, so below `err` it stays.
 */
function redactedPaths(): string[] {
  return REDACTED_FIELDS.flatMap((field) => {
    const key = `["${field}"]`;
    const deep = [`*${key}`, `*.*${key}`, `*.*.*${key}`];
    return field === 'code' ? [key, `body${key}`, `query${key}`, `req.body${key}`, `req.query${key}`] : [key, ...deep];
  });
}
