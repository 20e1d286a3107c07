import { Client } from 'pg';

/** Each text occupies memory in every connection; the few that vary with their filters must not add up. */
const MOST_STATEMENTS = 500;

const names = new Map<string, string>();

/** The name under which this text is prepared; undefined when there are too many already. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `handsel_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const query = Reflect.get(Client.prototype, 'query') as (this: Client, ...parameters: unknown[]) => unknown;

/**
 * A client that prepares each statement with parameters once and from then on sends its name: the server parses and
 * plans it once a connection, which is most of what a small statement costs. Statements without parameters stay as they
 * are. The server itself plans anew when tables have changed, and keeps planning where the values make a difference.
 */
export class PreparingClient extends Client {}

Object.defineProperty(PreparingClient.prototype, 'query', {
  value(this: Client, text: unknown, values: unknown, ...rest: unknown[]): unknown {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined
      ? query.call(this, text, values, ...rest)
      : query.call(this, { name, text, values }, ...rest);
  },
});
