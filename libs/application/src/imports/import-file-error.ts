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
