import { checkArchive } from './check-archive';
import { ImportFileError } from './import-file-error';
import { makeTable, type Table } from './table';

/**
 * Reads one sheet of an .xlsx workbook: the one named, else the first with rows below a header.
 * @throws ImportFileError
 */
export async function readWorkbook(bytes: Uint8Array, sheetName?: string): Promise<Table> {
  checkArchive(bytes);
  // Loaded when a workbook comes: no other program needs it.
  const { default: readSheets } = await import('read-excel-file/node');
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = await readSheets(Buffer.from(bytes));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportFileError({
      en: `The workbook is damaged or not an .xlsx file: ${detail}`,
      zh: `工作簿已损坏或不是 .xlsx 文件：${detail}`,
    });
  }
  const chosen =
    sheetName === undefined
      ? sheets.find(({ data }) => data.length > 1)
      : sheets.find(({ sheet }) => sheet === sheetName);
  if (chosen === undefined) {
    const names = sheets.map(({ sheet }) => sheet).join(', ');
    throw new ImportFileError(
      sheetName === undefined
        ? { en: 'No sheet has rows below a header.', zh: '没有任何工作表含有数据行。' }
        : {
            en: `There is no sheet ${sheetName}. There are: ${names}.`,
            zh: `没有工作表 ${sheetName}，现有：${names}。`,
          },
    );
  }
  const rows = chosen.data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }));
  const at = rows.findIndex(({ cells }) => cells.some((cell) => cell !== ''));
  return makeTable(rows[at]?.cells ?? [], rows.slice(at + 1), { format: 'xlsx', sheet: chosen.sheet });
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'string' ? value : String(value as number | boolean);
}
