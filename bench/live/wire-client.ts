import { connect, type Socket } from 'node:net';
import { LONG, textFrame, WHOLE_TEXT } from './text-frame';

export interface WireTarget {
  port: number;
  /** With the query, such as `/live/?EIO=4&transport=websocket`. */
  path: string;
}

/**
 * The least that hears a WebSocket server: so that thousands of clients cost less than what they measure, frames are
 * found by their headers and handed over as they lie in the chunk. Understands unmasked text frames and close; a server
 * of these benches sends nothing else.
 */
export class WireClient {
  private readonly socket: Socket;
  private pending: Buffer = Buffer.alloc(0);
  private isOpen = false;

  /**
   * @param onOpen the handshake is through
   * @param onText one message: a view of the chunk, to be read at once
   * @param onEnd the connection is gone, however it went
   */
  constructor(
    { port, path }: WireTarget,
    private readonly heard: { onOpen(): void; onText(chunk: Buffer, start: number, end: number): void; onEnd(): void },
  ) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('connect', () => this.socket.write(upgradeRequest(path)));
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('close', () => heard.onEnd());
  }

  send(text: string): void {
    this.socket.write(textFrame(text, true));
  }

  /** Cuts the line, as a network does. */
  cut(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    let data: Buffer = this.pending.length > 0 ? Buffer.concat([this.pending, chunk]) : chunk;
    if (!this.isOpen) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) return void (this.pending = data);
      if (!data.subarray(0, 12).toString('latin1').endsWith('101')) return this.cut();
      this.isOpen = true;
      this.heard.onOpen();
      data = data.subarray(end + 4);
    }
    this.pending = data.subarray(this.readFrames(data));
    // A view would keep the whole chunk in memory.
    if (this.pending.length > 0) this.pending = Buffer.from(this.pending);
  }

  /** @returns how many bytes were whole frames */
  private readFrames(data: Buffer): number {
    let at = 0;
    while (data.length >= at + 2) {
      const short = data[at + 1]!;
      const start = at + (short < LONG.two ? 2 : short === LONG.two ? 4 : 10);
      if (data.length < start) break;
      const size =
        short < LONG.two
          ? short
          : short === LONG.two
            ? data.readUInt16BE(at + 2)
            : Number(data.readBigUInt64BE(at + 2));
      if (data.length < start + size) break;
      if (data[at] === WHOLE_TEXT) this.heard.onText(data, start, start + size);
      at = start + size;
    }
    return at;
  }
}

const upgradeRequest = (path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    '\r\n',
  ].join('\r\n');
