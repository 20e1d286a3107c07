import { fail, ok, type Result } from '@handsel/kernel';
import type { Failure } from '@handsel/contracts';
import type { z } from 'zod';

/** Where a page ended, opaque to whoever asks for the next one. */
export const encodeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place a cursor stands for, null without one. Whatever this list did not hand out is INPUT_INVALID. */
export function decodeCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): Result<T | null, Failure> {
  if (cursor === undefined) return ok(null);
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success) return ok(parsed.data);
  return fail({
    code: 'INPUT_INVALID',
    fields: [{ path: 'cursor', message: 'must be the cursor of an earlier page' }],
  });
}

/** Cuts a list that was read one item too far, and says where the next page starts. */
export function toPage<T>(
  items: T[],
  limit: number,
  placeOf: (item: T) => unknown,
): { items: T[]; next: string | null } {
  const last = items[limit - 1];
  if (items.length <= limit || last === undefined) return { items, next: null };
  return { items: items.slice(0, limit), next: encodeCursor(placeOf(last)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
