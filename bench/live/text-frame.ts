/** RFC 6455, section 5.2: FIN and opcode 1, a whole text message. */
export const WHOLE_TEXT = 0x81;
/** Lengths up to 125 stand in the second byte; these there announce two bytes of length, and eight. */
export const LONG = { two: 126, eight: 127 };
const MASKED = 0x80;
/** A mask of zeros is a mask, and leaves the text as it is. */
const ZEROS = Buffer.alloc(4);

/** A text as one WebSocket frame: without a mask as servers send it, with one as clients do. */
export function textFrame(text: string, masked = false): Buffer {
  const body = Buffer.from(text);
  const header = Buffer.alloc(body.length < LONG.two ? 2 : body.length < 65_536 ? 4 : 10);
  const short = header.length === 2 ? body.length : header.length === 4 ? LONG.two : LONG.eight;
  header[0] = WHOLE_TEXT;
  header[1] = masked ? MASKED | short : short;
  if (short === LONG.two) header.writeUInt16BE(body.length, 2);
  if (short === LONG.eight) header.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat(masked ? [header, ZEROS, body] : [header, body]);
}
