import { markdownTable } from './markdown-table';

describe('a table in Markdown', () => {
  it('has its heads, a line and the rows, with nothing where nothing is known', () => {
    const rows = [
      ['a', 1, null],
      ['b', undefined, 0],
    ];
    expect(markdownTable(['name', 'one', 'two'], rows)).toEqual([
      '| name | one | two |',
      '| --- | --- | --- |',
      '| a | 1 |  |',
      '| b |  | 0 |',
    ]);
    expect(markdownTable(['name'], [])).toEqual(['| name |', '| --- |']);
  });
});
