import { CsvError, parse } from 'csv-parse/sync';
import { ImportFileError } from './import-file-error';
import { makeTable, type Table } from './table';

const DELIMITERS = [',', '\t', ';', '|'];

interface RecordWithInfo {
  record: string[];
  info: { records: number; empty_lines: number };
}

/**
 * Reads text in columns (RFC 4180 with any of four separators; quotes inside an unquoted cell are part of it).
 * @throws ImportFileError naming the row
 */
export function readDelimited(text: string, encoding: string): Table {
  const delimiter = delimiterOf(text);
  const records = recordsOf(text, delimiter);
  const [header, ...rest] = records;
  if (header === undefined) throw new ImportFileError({ en: 'The file is empty.', zh: '文件为空。' });
  const rows = rest.map(({ record, info }) => ({ row: info.records + info.empty_lines, cells: record }));
  return makeTable(header.record, rows, { format: 'csv', encoding, delimiter });
}

function recordsOf(text: string, delimiter: string): RecordWithInfo[] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as RecordWithInfo[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportFileError(reasonOf(error), rowOf(error));
  }
}

function reasonOf(error: CsvError): { en: string; zh: string } {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return {
      en: 'A quote is opened in this row and never closed; the file may have been cut off.',
      zh: '该行有引号未闭合，文件可能被截断。',
    };
  return { en: `The row cannot be read: ${error.message}`, zh: `该行无法读取：${error.message}` };
}

/** The row in which reading broke off: the one after those that are whole. */
function rowOf(error: CsvError): number {
  const { records = 0, empty_lines = 0 } = error as CsvError & { records?: number; empty_lines?: number };
  return records + empty_lines + 1;
}

/** The separator that cuts the first line into most cells; the comma where none does. */
function delimiterOf(text: string): string {
  const line = firstLine(text.replace(/^\uFEFF/u, ''));
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Up to the first line break that is not quoted, without what is quoted. */
function firstLine(text: string): string {
  let line = '';
  let quoted = false;
  for (const character of text.slice(0, 100_000).replace(/^[\r\n]+/, '')) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else line += character;
  }
  return line;
}
