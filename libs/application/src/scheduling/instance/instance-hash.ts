import type { Instance } from '@handsel/scheduling';
import { createHash } from 'node:crypto';

/** SHA-256 of the instance with its keys in one fixed order, in hex: the same input gives the same hash anywhere. */
export function instanceHash(instance: Instance): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(instance)))
    .digest('hex');
}

/** Keys sorted, what is undefined left out, entries of slots as one string. */
function canonical(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value].map((entry) => (entry === 0 ? '0' : '1')).join('');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, entry]) => [key, canonical(entry)]);
}
