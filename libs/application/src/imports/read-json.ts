import { ImportFileError } from './import-file-error';
import { makeTable, type Table } from './table';

/**
 * Reads JSON: an object a line, or one array of objects. What lies deeper becomes columns such as `address.city`; lists
 * become one cell, parted by semicolons.
 * @throws ImportFileError naming the line
 */
export function readJson(text: string, encoding: string): Table {
  const records = text.trimStart().startsWith('[') ? fromArray(text) : fromLines(text);
  const columns = new Map<string, number>();
  const rows = records.map(({ row, value }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new ImportFileError({ en: 'This is not an object.', zh: '此处不是 JSON 对象。' }, row);
    const cells: string[] = [];
    for (const [name, cell] of flatten(value)) {
      let index = columns.get(name);
      if (index === undefined) columns.set(name, (index = columns.size));
      cells[index] = cell;
    }
    return { row, cells: Array.from(cells, (cell) => cell ?? '') };
  });
  return makeTable([...columns.keys()], rows, { format: 'json', encoding });
}

function fromArray(text: string): { row: number; value: unknown }[] {
  return (parseJson(text, null) as unknown[]).map((value, index) => ({ row: index + 1, value }));
}

function fromLines(text: string): { row: number; value: unknown }[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n/)
    .map((line, index) => ({ row: index + 1, line }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ row, line }) => ({ row, value: parseJson(line, row) }));
}

function parseJson(text: string, row: number | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportFileError({ en: `This is not JSON: ${detail}`, zh: `JSON 无法解析：${detail}` }, row);
  }
}

function flatten(value: object): Map<string, string> {
  const found = new Map<string, string[]>();
  const visit = (name: string, part: unknown, depth: number): void => {
    if (part === null || part === undefined) return;
    if (Array.isArray(part)) for (const entry of part) visit(name, entry, depth);
    else if (typeof part === 'object' && depth < 5)
      for (const [key, entry] of Object.entries(part)) visit(name === '' ? key : `${name}.${key}`, entry, depth + 1);
    else found.set(name, [...(found.get(name) ?? []), typeof part === 'string' ? part : JSON.stringify(part)]);
  };
  visit('', value, 0);
  return new Map([...found].map(([name, cells]) => [name, cells.join('; ')]));
}
