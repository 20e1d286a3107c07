/** How long a page stays: long enough to read it from the back of the hall. */
export const PAGE_MILLISECONDS = 15_000;

/** How many pages so many things make; one even where there is nothing. */
export const pagesOf = (things: number, perPage: number): number =>
  Math.max(1, Math.ceil(things / Math.max(1, perPage)));

/** The things of one page; a page that is no longer there is the first one. */
export function pageAt<T>(things: readonly T[], perPage: number, page: number): T[] {
  const from = page < pagesOf(things.length, perPage) ? page * perPage : 0;
  return things.slice(from, from + Math.max(1, perPage));
}

/** How many cells of one size fit into a box. At least one: a wall that shows nothing helps nobody. */
export function fitting(
  box: { width: number; height: number },
  cell: { width: number; height: number },
  gap: { x: number; y: number } = { x: 0, y: 0 },
): number {
  const along = (room: number, size: number, between: number) =>
    Math.max(1, Math.floor((room + between) / (size + between)));
  return along(box.width, cell.width, gap.x) * along(box.height, cell.height, gap.y);
}
