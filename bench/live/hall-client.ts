import type { Dialect } from './hall-messages';
import { WireClient } from './wire-client';

const PATHS: Record<Dialect, string> = {
  frames: '/',
  'socket.io': '/socket.io/?EIO=4&transport=websocket',
  handsel: '/live/?EIO=4&transport=websocket',
};
const [PING, MESSAGE, CONNECTED, EVENT, ANSWER] = ['2', '4', '0', '2', '3'].map((letter) => letter.charCodeAt(0));

export interface HallClientOptions {
  port: number;
  dialect: Dialect;
  token: string;
  conventionId: string;
  onReady(complete: boolean): void;
  onEvent(chunk: Buffer, start: number, end: number): void;
  onEnd(reason: string): void;
}

/** A client of one contender: signs in as that one wants it, answers pings, and hands over events. */
export class HallClient {
  private readonly wire: WireClient;
  private isReady = false;

  /** @param cursor where it stood, when it comes back */
  constructor(
    private readonly options: HallClientOptions,
    private readonly cursor: { epoch: string; position: number } | null,
  ) {
    const { port, dialect } = options;
    this.wire = new WireClient(
      { port, path: PATHS[dialect] },
      {
        onOpen: () => dialect === 'frames' && this.ready(true),
        onText: (chunk, start, end) => this.hear(chunk, start, end),
        onEnd: () => options.onEnd(this.isReady ? 'the connection ended' : 'the handshake was refused'),
      },
    );
  }

  cut(): void {
    this.wire.cut();
  }

  private hear(chunk: Buffer, start: number, end: number): void {
    if (this.options.dialect === 'frames') return this.options.onEvent(chunk, start, end);
    const first = chunk[start];
    if (first === PING) return this.wire.send('3');
    if (first !== MESSAGE) return this.signIn();
    const second = chunk[start + 1];
    if (second === EVENT) this.options.onEvent(chunk, start + 2, end);
    else if (second === CONNECTED) this.follow();
    else if (second === ANSWER) this.answered(chunk.toString('utf8', chunk.indexOf('[', start), end));
    else this.options.onEnd(chunk.toString('utf8', start, end));
  }

  /** Engine.IO has opened. */
  private signIn(): void {
    const { dialect, token } = this.options;
    this.wire.send(dialect === 'handsel' ? `40${JSON.stringify({ token })}` : '40');
  }

  /** Socket.IO has let it in. */
  private follow(): void {
    const { dialect, conventionId } = this.options;
    if (dialect === 'socket.io') return this.ready(true);
    this.wire.send(`420${JSON.stringify(['resume', { conventionId, cursor: this.cursor }])}`);
  }

  private answered(text: string): void {
    const [answer] = JSON.parse(text) as [{ ok: boolean; complete?: boolean; code?: string }];
    if (answer.ok) this.ready(answer.complete ?? false);
    else this.options.onEnd(`resume was refused: ${answer.code}`);
  }

  private ready(complete: boolean): void {
    this.isReady = true;
    this.options.onReady(complete);
  }
}
