import fc from 'fast-check';
import { decodeText } from './decode-text';

describe('text of unknown encoding', () => {
  it.each([
    ['utf-8', Buffer.from('名称,Größe\n')],
    ['utf-8', Buffer.from('\uFEFFname\n')],
    ['utf-8', Buffer.from('plain')],
    ['utf-16le', Buffer.from('\uFEFFname,名称', 'utf16le')],
    ['utf-16le', Buffer.from('name;country\nACME;Germany', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFname,名称', 'utf16le').swap16()],
    // 股票名称,行业 and 平安银行 in GB18030.
    ['gb18030', Buffer.from('b9c9c6b1c3fbb3c62cd0d0d2b50d0ac6bdb0b2d2f8d0d0', 'hex')],
    ['windows-1252', Buffer.from('name\nMüller, Zürich; Göteborg café\n', 'latin1')],
    ['windows-1252', Buffer.from([0x6e, 0x0a, 0x80, 0x35, 0x30])],
  ])('is %s', (encoding, bytes) => {
    expect(decodeText(bytes).encoding).toBe(encoding);
  });

  it('comes out as it was written', () => {
    expect(decodeText(Buffer.from('b9c9c6b1c3fbb3c6', 'hex')).text).toBe('股票名称');
    expect(decodeText(Buffer.from([0x80, 0x35])).text).toBe('€5');
  });

  it('keeps any UTF-8 as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        // Zeros in every other place are what UTF-16 looks like.
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF') && text.isWellFormed());
        expect(decodeText(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});
