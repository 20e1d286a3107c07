const startsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * What a file is by its content, whatever its name says; null for what is not kept. Nothing on the list is run by a
 * browser that shows it.
 */
export function mediaTypeOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'image/tiff';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeTypeOf(bytes);
  return null;
}

/** An Office document is a zip with its content types and its main part; the names stand in it uncompressed. */
function officeTypeOf(bytes: Buffer): string | null {
  if (!bytes.includes('[Content_Types].xml') || bytes.includes('vbaProject.bin')) return null;
  if (bytes.includes('word/document.xml')) return `${OFFICE}.wordprocessingml.document`;
  if (bytes.includes('xl/workbook.xml')) return `${OFFICE}.spreadsheetml.sheet`;
  return null;
}
