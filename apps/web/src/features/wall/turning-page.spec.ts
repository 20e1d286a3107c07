import fc from 'fast-check';
import { fitting, pageAt, pagesOf } from './turning-page';

describe('pages that turn', () => {
  it('show everything once, in order, page by page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (things, perPage) => {
        const pages = Array.from({ length: pagesOf(things.length, perPage) }, (_, page) =>
          pageAt(things, perPage, page),
        );
        expect(pages.flat()).toEqual(things);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(perPage);
      }),
    );
  });

  it('begin again where a page has gone', () => {
    expect(pageAt([1, 2, 3], 2, 1)).toEqual([3]);
    expect(pageAt([1, 2], 2, 1)).toEqual([1, 2]);
    expect(pageAt([], 5, 3)).toEqual([]);
  });

  it('hold as many cells as fit, and one where none does', () => {
    expect(fitting({ width: 500, height: 790 }, { width: 500, height: 100 }, { x: 0, y: 15 })).toBe(7);
    expect(fitting({ width: 1000, height: 192 }, { width: 480, height: 90 }, { x: 40, y: 12 })).toBe(4);
    expect(fitting({ width: 0, height: 0 }, { width: 480, height: 90 })).toBe(1);
  });
});
