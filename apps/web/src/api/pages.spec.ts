import fc from 'fast-check';
import { changeInPages, insertInPages, itemsOf, removeFromPages, type Pages } from './pages';

const pagesOf = (lists: number[][], next: string | null = null): Pages<number> => ({
  pages: lists.map((items, index) => ({ items, next: index < lists.length - 1 ? `after ${index}` : next })),
  pageParams: lists.map(() => undefined),
});
const ascending = (a: number, b: number) => a < b;

describe('lists in the cache', () => {
  it('puts an item in its place on the right page', () => {
    expect(insertInPages(pagesOf([[1, 5], [7]]), 6, ascending).pages.map((p) => p.items)).toEqual([
      [1, 5],
      [6, 7],
    ]);
    expect(insertInPages(pagesOf([[1, 5]]), 9, ascending).pages[0]?.items).toEqual([1, 5, 9]);
  });

  it('leaves out what belongs behind the loaded pages: it comes with its own', () => {
    const pages = pagesOf([[1, 5]], 'more');
    expect(insertInPages(pages, 9, ascending)).toBe(pages);
  });

  it('keeps order and length under any insertions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 30 }),
        fc.array(fc.integer(), { maxLength: 10 }),
        (old, added) => {
          const sorted = old.toSorted((a, b) => a - b);
          const half = sorted.length >> 1;
          const start = pagesOf([sorted.slice(0, half), sorted.slice(half)]);
          const after = itemsOf(added.reduce((pages, n) => insertInPages(pages, n, ascending), start));
          expect(after).toEqual([...old, ...added].toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('changes and removes what is meant, and hands back the same object where nothing is', () => {
    const pages = pagesOf([[1, 2], [3]]);
    expect(
      itemsOf(
        changeInPages(
          pages,
          (n) => n === 2,
          () => 20,
        ),
      ),
    ).toEqual([1, 20, 3]);
    expect(itemsOf(removeFromPages(pages, (n) => n > 1))).toEqual([1]);
    expect(
      changeInPages(
        pages,
        (n) => n === 9,
        () => 0,
      ),
    ).toBe(pages);
    expect(removeFromPages(pages, (n) => n === 9)).toBe(pages);
    expect(
      changeInPages(
        pages,
        (n) => n === 1,
        () => 0,
      ).pages[1],
    ).toBe(pages.pages[1]);
  });
});
