import type { Table } from './table';
import { ImportRequestError } from './import-file-error';

/** What a column of a file may be. A field without a language takes it from the script of each text. */
export const importFields = [
  'key',
  'name',
  'name.en',
  'name.zh',
  'description',
  'description.en',
  'description.zh',
  'need',
  'need.en',
  'need.zh',
  'sector',
  'keywords',
  'country',
  'size',
  'website',
  'side',
  'languages',
  'value.min',
  'value.max',
  'value.currency',
  'person',
  'person.en',
  'person.zh',
  'person.key',
  'person.title',
  'person.email',
] as const;
export type ImportField = (typeof importFields)[number];

/** Columns of each field; several are read one after the other. */
export type ColumnMapping = Partial<Record<ImportField, string[]>>;

/**
 * Reads `name=Company,name.zh=股票名称`; a column name may hold commas as long as no field follows one.
 * @throws ImportRequestError for a field that there is not, or a column that the table has not
 */
export function parseMapping<F extends string>(
  specs: readonly string[],
  table: Pick<Table, 'columns'>,
  fields: readonly F[],
): Partial<Record<F, string[]>> {
  const mapping: Partial<Record<F, string[]>> = {};
  const isField = (name: string): name is F => (fields as readonly string[]).includes(name);
  for (const part of specs.flatMap((spec) => spec.split(/,(?=\s*[a-z.]+\s*=)/u))) {
    const [, field = '', column = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/su.exec(part) ?? [];
    if (!isField(field))
      throw new ImportRequestError({
        en: `--map knows no field "${field || part}". There are: ${fields.join(', ')}.`,
        zh: `--map 没有字段“${field || part}”，可用字段：${fields.join('、')}。`,
      });
    const found = columnNamed(column, table.columns);
    if (found === undefined)
      throw new ImportRequestError({
        en: `The file has no column "${column}". It has: ${table.columns.join(', ')}.`,
        zh: `文件没有“${column}”列，现有列：${table.columns.join('、')}。`,
      });
    mapping[field] = [...(mapping[field] ?? []), found];
  }
  return mapping;
}

const columnNamed = (name: string, columns: readonly string[]): string | undefined =>
  columns.find((column) => column === name) ??
  columns.find((column) => column.toLowerCase() === name.toLowerCase()) ??
  // By its number, where a header is blank or hard to type.
  columns[/^#\d+$/.test(name) ? Number(name.slice(1)) - 1 : -1];
