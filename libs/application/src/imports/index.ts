export { importFields, parseMapping, type ColumnMapping, type ImportField } from './column-mapping';
export { ImportFileError, ImportRequestError } from './import-file-error';
export { previewImport } from './preview-import';
export { readProfilesFile, type ProfilesFile, type ReadProfilesOptions } from './read-profiles-file';
export { readTable, type ReadTableOptions } from './read-table';
export { suggestMapping } from './suggest-mapping';
export type { Table, TableRow } from './table';
