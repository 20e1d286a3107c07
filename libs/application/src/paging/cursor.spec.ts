import { z } from 'zod';
import { decodeCursor, encodeCursor, toPage } from './cursor';

const place = z.tuple([z.number().nullable(), z.string()]);

describe('a cursor', () => {
  it('comes back as the place it was made of', () => {
    expect(decodeCursor(encodeCursor([null, '数 1']), place)).toEqual({ ok: true, value: [null, '数 1'] });
  });

  it('is nothing on the first page', () => {
    expect(decodeCursor(undefined, place)).toEqual({ ok: true, value: null });
  });

  it.each(['', 'nonsense', '%%%', encodeCursor([1]), encodeCursor(['1', 'a'])])(
    'refuses %j with its field',
    (cursor) => {
      expect(decodeCursor(cursor, place)).toMatchObject({
        ok: false,
        failure: { code: 'INPUT_INVALID', fields: [{ path: 'cursor' }] },
      });
    },
  );
});

describe('a page', () => {
  it('ends where the next one starts', () => {
    const { items, next } = toPage(['a', 'b', 'c'], 2, (item) => item);
    expect(items).toEqual(['a', 'b']);
    expect(decodeCursor(next ?? undefined, z.string())).toEqual({ ok: true, value: 'b' });
  });

  it('is the last one when nothing was read beyond it', () => {
    expect(toPage(['a', 'b'], 2, (item) => item)).toEqual({ items: ['a', 'b'], next: null });
    expect(toPage([], 2, (item) => item)).toEqual({ items: [], next: null });
  });
});
