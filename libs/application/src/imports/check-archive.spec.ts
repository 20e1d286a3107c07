import { deflateRawSync } from 'node:zlib';
import { checkArchive } from './check-archive';
import { ImportFileError } from './import-file-error';

/** A zip archive of these parts; what it says of their sizes is a lie. */
function zip(parts: { name: string; packed: Buffer; method?: number }[], count = parts.length): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, method = 8 } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(1, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const part = (bytes: number, name = 'xl/sheet.xml') => ({ name, packed: deflateRawSync(Buffer.alloc(bytes)) });

describe('a workbook before it is unpacked', () => {
  it('passes where it is of a size that people make', () => {
    expect(() =>
      checkArchive(zip([part(1_000_000), { name: 'a', packed: Buffer.from('x'), method: 0 }])),
    ).not.toThrow();
  });

  it.each([
    ['one large part', zip([part(120_000_000)])],
    ['many parts that are large together', zip(Array.from({ length: 7 }, () => part(20_000_000)))],
    ['thousands of parts', zip([part(1)], 5_000)],
  ])('is refused for %s, though its header says that it is small', (_, bomb) => {
    expect(bomb.length).toBeLessThan(300_000);
    expect(() => checkArchive(bomb)).toThrow(/100 MB/);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a start and no end', Buffer.from('PK\u0003\u0004')],
    ['parts that are not there', zip([part(10)], 3)],
    ['an unknown way of packing', zip([{ ...part(10), method: 99 }])],
    ['noise', zip([{ name: 'a', packed: Buffer.from([255, 255, 255, 255]) }])],
  ])('is refused for %s', (_, bytes) => {
    expect(() => checkArchive(bytes)).toThrow(ImportFileError);
  });
});
