export interface BothLanguages {
  en: string;
  zh: string;
}

/** A file that cannot be read: where, counted as a spreadsheet counts (the header is row 1), and why in both languages. */
export class ImportFileError extends Error {
  constructor(
    readonly reason: BothLanguages,
    readonly row: number | null = null,
    readonly column: string | null = null,
  ) {
    super(reason.en);
    this.name = 'ImportFileError';
  }
}

/** Not the file is wrong but what was asked of it: a field, a column or a sheet that there is not. */
export class ImportRequestError extends ImportFileError {}
