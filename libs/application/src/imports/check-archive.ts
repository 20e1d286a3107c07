import { inflateRawSync } from 'node:zlib';
import { ImportFileError } from './import-file-error';

const MOST_ENTRIES = 500;
const MOST_BYTES = 100_000_000;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks every part of a workbook once, into nothing, to know how large it is before anything keeps it: a file of some
 * kilobytes can unpack to gigabytes, and what its header says of sizes may be untrue.
 *
 * @throws ImportFileError for what is no zip archive, and for one with too much in it
 */
export function checkArchive(bytes: Uint8Array): void {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let room = MOST_BYTES;
  try {
    for (const part of partsOf(archive)) room -= unpackedSize(part, room);
  } catch (error) {
    if (error instanceof ImportFileError) throw error;
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

interface Part {
  method: number;
  packed: Buffer;
}

function partsOf(archive: Buffer): Part[] {
  const end = archive.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw damaged();
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooLarge();
  const parts: Part[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) throw damaged();
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    parts.push({ method: archive.readUInt16LE(at + 10), packed });
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

function unpackedSize({ method, packed }: Part, room: number): number {
  if (method === STORED) {
    if (packed.length > room) throw tooLarge();
    return packed.length;
  }
  if (method !== DEFLATED) throw damaged();
  if (room < 1) throw tooLarge();
  return inflateRawSync(packed, { maxOutputLength: room }).length;
}

const tooLarge = () =>
  new ImportFileError({
    en: `The workbook unpacks to more than ${MOST_BYTES / 1e6} MB or holds more than ${MOST_ENTRIES} parts.`,
    zh: `工作簿解压后超过 ${MOST_BYTES / 1e6} MB，或所含部件多于 ${MOST_ENTRIES} 个。`,
  });

const damaged = () =>
  new ImportFileError({
    en: 'The workbook is damaged or not an .xlsx file.',
    zh: '工作簿已损坏或不是 .xlsx 文件。',
  });
