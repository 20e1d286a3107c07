import { decodeText } from './decode-text';
import { ImportFileError } from './import-file-error';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';
import { readWorkbook } from './read-workbook';
import type { Table } from './table';

export interface ReadTableOptions {
  /** Of a workbook; the first that has rows where nothing is said. */
  sheet?: string;
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * A table from the bytes of a CSV, TSV, JSON lines or .xlsx file. What it is shows in its content, not in its name.
 * @throws ImportFileError saying where and why it cannot be read
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<Table> {
  if (bytes.length === 0) throw new ImportFileError({ en: 'The file is empty.', zh: '文件为空。' });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new ImportFileError({
      en: 'This is a workbook of the old .xls format. Open it and save it as .xlsx, then import that.',
      zh: '这是旧版 .xls 工作簿，请打开后另存为 .xlsx 再导入。',
    });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes, options.sheet);
  const { text, encoding } = decodeText(bytes);
  if (isBinary(text))
    throw new ImportFileError({
      en: 'This is neither text (CSV, TSV, JSON lines) nor an .xlsx workbook.',
      zh: '此文件既不是文本（CSV、TSV、JSON lines），也不是 .xlsx 工作簿。',
    });
  if (text.trim() === '') throw new ImportFileError({ en: 'The file is empty.', zh: '文件为空。' });
  return /^\uFEFF?\s*(\{|\[\s*[{\]"\d])/u.test(text) ? readJson(text, encoding) : readDelimited(text, encoding);
}

/** A few odd characters are somebody's data; many are no text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4_000);
  // oxlint-disable-next-line no-control-regex -- these characters are the question
  return (sample.match(/[\0-\x08\x0e-\x19]/g)?.length ?? 0) > sample.length * 0.1;
}
