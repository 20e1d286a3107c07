import type { InfiniteData } from '@tanstack/react-query';

/** A list as TanStack Query keeps it: page after page, each with the cursor of the next. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
export type Pages<T, P extends Page<T> = Page<T>> = InfiniteData<P, string | undefined>;

/** Everything loaded so far, in order. */
export const itemsOf = <T>(pages: { pages: Page<T>[] } | undefined): T[] =>
  pages?.pages.flatMap((page) => page.items) ?? [];

/** Changes the items that `same` recognizes; the very same object comes back when there are none. */
export function changeInPages<T, P extends Page<T>>(
  pages: Pages<T, P>,
  same: (item: T) => boolean,
  change: (item: T) => T,
): Pages<T, P> {
  if (!pages.pages.some((page) => page.items.some(same))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page) =>
      page.items.some(same) ? { ...page, items: page.items.map((item) => (same(item) ? change(item) : item)) } : page,
    ),
  };
}

export function removeFromPages<T, P extends Page<T>>(pages: Pages<T, P>, same: (item: T) => boolean): Pages<T, P> {
  if (!pages.pages.some((page) => page.items.some(same))) return pages;
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((i) => !same(i)) })) };
}

/**
 * Puts an item where `before` says it belongs. An item that belongs behind everything loaded so far is left out
 * while there are pages to come: it arrives with its page.
 */
export function insertInPages<T, P extends Page<T>>(
  pages: Pages<T, P>,
  item: T,
  before: (a: T, b: T) => boolean,
): Pages<T, P> {
  for (const [number, page] of pages.pages.entries()) {
    const index = page.items.findIndex((other) => before(item, other));
    if (index >= 0) return withPage(pages, number, { ...page, items: page.items.toSpliced(index, 0, item) });
  }
  const number = pages.pages.length - 1;
  const last = pages.pages[number];
  if (last === undefined || last.next !== null) return pages;
  return withPage(pages, number, { ...last, items: [...last.items, item] });
}

function withPage<T, P extends Page<T>>(pages: Pages<T, P>, number: number, page: P): Pages<T, P> {
  return { ...pages, pages: pages.pages.map((old, index) => (index === number ? page : old)) };
}
