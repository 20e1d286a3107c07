import { mediaTypeOf } from './media-type';

const zip = (...names: string[]) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(names.join('\0'))]);

describe('what a file is', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF behind some bytes', Buffer.from('\n\n%PDF-1.4'), 'application/pdf'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a TIFF', Buffer.from([0x4d, 0x4d, 0, 0x2a]), 'image/tiff'],
    ['a document', zip('[Content_Types].xml', 'word/document.xml'), expect.stringContaining('wordprocessingml')],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), expect.stringContaining('spreadsheetml')],
    ['a workbook with macros', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), null],
    ['an archive', zip('readme.txt'), null],
    ['a page', Buffer.from('<html>'), null],
    ['an SVG', Buffer.from('<svg/>'), null],
    ['text', Buffer.from('PDF'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('shows in its content: %s', (_, bytes, type) => {
    expect(mediaTypeOf(bytes)).toEqual(type);
  });
});
