import * as fc from 'fast-check';
import { parseCsv } from './csv';

describe('parseCsv', () => {
  it('reads quotes, line breaks within them, CRLF, a byte order mark and empty ends', () => {
    expect(parseCsv('\uFEFFa,b,c\r\n1,"x, ""y""\nz",\r\n,,\n2,3,4')).toEqual([
      { a: '1', b: 'x, "y"\nz', c: '' },
      { a: '', b: '', c: '' },
      { a: '2', b: '3', c: '4' },
    ]);
  });

  it('takes a short row, an empty text and a header alone', () => {
    expect(parseCsv('a,b\n1')).toEqual([{ a: '1', b: '' }]);
    expect(parseCsv('')).toEqual([]);
    expect(parseCsv('a,b\n')).toEqual([]);
  });

  it('reads back whatever was written by the rules', () => {
    const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const text = ['x,y', ...rows.map((row) => row.map(quote).join(','))].join('\n');
        expect(parseCsv(text)).toEqual(rows.map(([x, y]) => ({ x, y })));
      }),
    );
  });

  it('ends on any text, with as many columns as the header has', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (text) => {
        for (const row of parseCsv(`x,y\n${text}`)) expect(Object.keys(row)).toEqual(['x', 'y']);
      }),
    );
  });
});
