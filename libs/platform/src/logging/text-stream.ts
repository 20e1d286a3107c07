import type { DestinationStream } from 'pino';

const OMITTED = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg', 'err']);

/** Turns pino's JSON lines into lines for people: `12:01:02 warn  [worker] message key=value`. */
export function textStream(destination: NodeJS.WritableStream): DestinationStream {
  return { write: (line: string) => void destination.write(toText(line)) };
}

/** One JSON log line as text; a line that is not JSON stays as it is. */
export function toText(line: string): string {
  const entry = parse(line);
  if (entry === undefined) return line;
  const time = new Date(Number(entry['time'])).toISOString().slice(11, 19);
  const fields = Object.entries(entry).filter(([key]) => !OMITTED.has(key));
  const rest = fields
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const head = `${time} ${String(entry['level']).padEnd(5)} [${String(entry['name'])}]`;
  return `${head} ${textOf(entry['msg'])}${rest}\n${stackOf(entry['err'])}`;
}

const textOf = (message: unknown): string => (typeof message === 'string' ? message : (JSON.stringify(message) ?? ''));

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return '';
  return `${String(error.stack).replace(/^/gm, '  ')}\n`;
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
