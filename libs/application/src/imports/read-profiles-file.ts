import { importFields, parseMapping, type ColumnMapping } from './column-mapping';
import { ImportRequestError } from './import-file-error';
import { mapTable, type MappedTable, type MapOptions } from './map-table';
import { readTable } from './read-table';
import { suggestMapping } from './suggest-mapping';
import type { Table } from './table';

export interface ReadProfilesOptions extends MapOptions {
  /** As `parseMapping` reads it; the columns' names decide where nothing is given. */
  map?: readonly string[];
  sheet?: string;
}

export interface ProfilesFile extends MappedTable {
  table: Table;
  mapping: ColumnMapping;
  /** The mapping was guessed from the names of the columns. */
  guessed: boolean;
}

/**
 * Organizations from the bytes of a file, ready to be sent to `profiles.import`.
 * @throws ImportFileError where the file cannot be read at all, ImportRequestError where the mapping does not fit it; what is wrong with single rows is in `issues`
 */
export async function readProfilesFile(bytes: Uint8Array, options: ReadProfilesOptions = {}): Promise<ProfilesFile> {
  const table = await readTable(bytes, { sheet: options.sheet });
  const guessed = !options.map || options.map.length === 0;
  const mapping = guessed ? suggestMapping(table) : parseMapping(options.map ?? [], table, importFields);
  if (!mapping.name && !mapping['name.en'] && !mapping['name.zh'])
    throw new ImportRequestError({
      en: `No column is mapped to the name. Say which with --map name=COLUMN. There are: ${table.columns.join(', ')}.`,
      zh: `没有指定名称列，请用 --map name=列名 指定。现有列：${table.columns.join('、')}。`,
    });
  return { table, mapping, guessed, ...mapTable(table, mapping, options) };
}
