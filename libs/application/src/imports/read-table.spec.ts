import fc from 'fast-check';
import { readTable } from './read-table';

const read = (text: string) => readTable(Buffer.from(text));
const cells = async (text: string) => (await read(text)).rows.map((row) => row.cells);

describe('a table from a file', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['a mark at the start', '\uFEFFa,b\n1,2'],
    ['blank lines', '\n\na,b\n\n1,2\n\n'],
    ['an end mark of old systems', 'a,b\n1,2\n\u001a'],
    ['JSON lines', '{"a":"1","b":"2"}\n\n'],
    ['a JSON array', '[{"a":1,"b":"2"}]'],
  ])('with %s', async (_, text) => {
    const table = await read(text);
    expect(table.columns).toEqual(['a', 'b']);
    expect(table.rows.map((row) => row.cells)).toEqual([['1', '2']]);
  });

  it('keeps line breaks, separators and quotes that are quoted', async () => {
    expect(await cells('a,b\n"one\r\ntwo","say ""hi"", please"\n')).toEqual([['one\r\ntwo', 'say "hi", please']]);
    expect(await cells('a;b\n"x, y, z, w";5" pipe\n')).toEqual([['x, y, z, w', '5" pipe']]);
  });

  it('names blank and repeated columns, and drops those without any content', async () => {
    expect((await read(',name,name,\n0,A,B,\n')).columns).toEqual(['column 1', 'name', 'name (2)']);
  });

  it('counts rows as a spreadsheet does', async () => {
    const table = await read('name\n"one\ntwo\nthree"\n\nfour\n');
    expect(table.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('fills rows that end early', async () => {
    expect(await cells('a,b,c\n1\n')).toEqual([['1', '', '']]);
  });

  it('makes columns of what lies deeper in JSON', async () => {
    const table = await read(
      '{"n":"A","at":{"city":"B"},"tags":["x","y"],"codes":[{"id":1},{"id":2}],"no":null}\n{"z":true}',
    );
    expect(table.columns).toEqual(['n', 'at.city', 'tags', 'codes.id', 'z']);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['A', 'B', 'x; y', '1; 2', ''],
      ['', '', '', '', 'true'],
    ]);
  });

  it.each([
    ['', null, null, 'empty'],
    [' \n \n', null, null, 'empty'],
    ['name\n', null, null, 'no rows'],
    ['a,b\n1,2\n3,"four\n5,6\n', 3, null, 'never closed'],
    ['a,b\n"x\ny",2\n"oops', 3, null, 'never closed'],
    ['a,b\n1,2,3\n', 2, 'column 3', '3 cells'],
    ['{"a":1}\n{"a":', 2, null, 'not JSON'],
    ['["one","two"]', 1, null, 'not an object'],
    ['\u0001\u0002\u0003\u0004', null, null, 'neither text'],
  ] as [string, number | null, string | null, string][])(
    'refuses %j, saying where and why',
    async (text, row, column, reason) => {
      await expect(read(text)).rejects.toMatchObject({
        name: 'ImportFileError',
        row,
        column,
        reason: { en: expect.stringContaining(reason), zh: expect.stringMatching(/[\u4e00-\u9fff]/) },
      });
    },
  );

  it('asks for .xlsx where an old or broken workbook comes', async () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await expect(readTable(old)).rejects.toMatchObject({ reason: { en: expect.stringContaining('save it as .xlsx') } });
    const broken = Buffer.from('504b030400000000', 'hex');
    await expect(readTable(broken)).rejects.toMatchObject({ name: 'ImportFileError' });
  });

  it('gives back whatever was written by the rules', async () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && text.isWellFormed());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        fc.pre(written.every((row) => row.some((text) => /[\p{L}\p{N}]/u.test(text))));
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [['first', 'second'], ...written].map((row) => row.map(quoted).join(',')).join('\n');
        expect(await cells(text)).toEqual(written);
      }),
    );
  });
});
