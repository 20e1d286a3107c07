const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Lists of organizations and people continue after the last one shown: its id is the cursor. */
export const isListCursor = (cursor: string | undefined): boolean => cursor === undefined || UUID.test(cursor);

export const cursorInvalid = {
  code: 'INPUT_INVALID' as const,
  fields: [{ path: 'cursor', message: 'must be the `next` of an earlier page' }],
};

/** One row more than asked for was fetched, which tells whether there is a next page. */
export function pageOf<T>(
  found: T[],
  limit: number,
  cursorOf: (item: T) => string,
): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > items.length && last !== undefined ? cursorOf(last) : null };
}
