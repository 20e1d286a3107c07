import type { ServerEvent } from '@handsel/contracts';

/** RFC 6455, section 5.2: FIN and opcode 1, a whole text message. A server does not mask. */
const WHOLE_TEXT = 0x81;
/** Engine.IO 4: a message, of which the Socket.IO packet is the data. */
const ENGINE_MESSAGE = '4';

const payloadTexts = new WeakMap<object, string>();

/** The Socket.IO 5 packet `2["event",{...}]`. However many audiences hear of it, a payload is turned into text once. */
export function eventPacket({ payload, ...envelope }: ServerEvent): string {
  return `2["event",${JSON.stringify(envelope).slice(0, -1)}${payload === undefined ? '' : `,"payload":${textOf(payload)}`}}]`;
}

function textOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return JSON.stringify(payload);
  const text = payloadTexts.get(payload) ?? JSON.stringify(payload);
  payloadTexts.set(payload, text);
  return text;
}

/** One WebSocket frame for each packet, one behind the other, as a server sends them. */
export function messageFrames(packets: readonly string[]): Buffer {
  const sizes = packets.map((packet) => ENGINE_MESSAGE.length + Buffer.byteLength(packet));
  const frames = Buffer.allocUnsafe(sizes.reduce((total, size) => total + headerBytes(size) + size, 0));
  let offset = 0;
  packets.forEach((packet, index) => {
    offset = writeHeader(frames, offset, sizes[index] ?? 0);
    offset += frames.write(ENGINE_MESSAGE, offset, 'latin1');
    offset += frames.write(packet, offset, 'utf8');
  });
  return frames;
}

/** Lengths below 126 stand in the second byte; 126 and 127 there announce 16 and 64 bits. */
const headerBytes = (size: number): number => (size < 126 ? 2 : size < 65_536 ? 4 : 10);

function writeHeader(target: Buffer, offset: number, size: number): number {
  offset = target.writeUInt8(WHOLE_TEXT, offset);
  if (size < 126) return target.writeUInt8(size, offset);
  if (size < 65_536) return target.writeUInt16BE(size, target.writeUInt8(126, offset));
  return target.writeBigUInt64BE(BigInt(size), target.writeUInt8(127, offset));
}
