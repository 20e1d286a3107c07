import { ImportFileError } from './import-file-error';

/** A file as rows of texts. Every row has a cell for each column. */
export interface Table {
  format: 'csv' | 'xlsx' | 'json';
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  columns: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  cells: string[];
}

/**
 * Columns with a name each, from a header as it stands in the file: a blank one is called `column 3`, one that comes
 * again `name (2)`. Columns without name and content are dropped, blank rows as well.
 *
 * @throws ImportFileError for a row with more cells than the header, and when nothing is left
 */
export function makeTable(header: string[], rows: TableRow[], facts: Omit<Table, 'columns' | 'rows'>): Table {
  const names = header.map((name) => name.trim());
  for (const { row, cells } of rows) {
    const extra = cells.findIndex((cell, index) => index >= names.length && cell.trim() !== '');
    if (extra >= 0)
      throw new ImportFileError(
        {
          en: `The row has ${cells.length} cells, the header only ${names.length}. A separator or a quote is missing.`,
          zh: `该行有 ${cells.length} 个单元格，而表头只有 ${names.length} 个，可能缺少分隔符或引号。`,
        },
        row,
        `column ${extra + 1}`,
      );
  }
  const filled = rows.filter(({ cells }) => cells.some(hasContent));
  const kept = names.flatMap((name, index) =>
    name !== '' || filled.some(({ cells }) => (cells[index] ?? '').trim() !== '') ? [index] : [],
  );
  if (kept.length === 0 || filled.length === 0)
    throw new ImportFileError({ en: 'The file has no rows below its header.', zh: '文件表头下没有数据行。' });
  return {
    ...facts,
    columns: uniqueNames(kept.map((index) => names[index] || `column ${index + 1}`)),
    rows: filled.map(({ row, cells }) => ({ row, cells: kept.map((index) => cells[index] ?? '') })),
  };
}

/** Old files end in a control character of their own (Ctrl-Z), which is no content. */
const hasContent = (cell: string): boolean => /[^\s\p{Cc}]/u.test(cell);

function uniqueNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}
