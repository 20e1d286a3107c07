import type { Socket } from 'node:net';
import type { LiveSocket } from './live-socket';

// The one place that knows what engine.io and ws keep inside. `direct-self-check.ts` finds out at the start whether it
// still is as it is here.

/** The connection below a socket.io socket. */
export type Connection = LiveSocket['conn'];

interface WebSocketInside {
  readyState: number;
  bufferedAmount: number;
  terminate(): void;
  _isServer: boolean;
  _extensions: Record<string, unknown>;
  /** Idle: nothing of its own waits, nothing is being compressed. */
  _sender: { _state: number; _bufferedBytes: number; _socket: Socket };
  _socket: Socket | null;
}

interface EngineInside {
  readyState: string;
  /** Packets that the transport has not taken yet. */
  writeBuffer: { data?: unknown }[];
  transport: { name: string; socket?: WebSocketInside };
}

const OPEN = 1;
const IDLE = 0;

const inside = (connection: Connection): EngineInside => connection as unknown as EngineInside;

/** Bytes written to a socket that have not left the process yet: in engine.io's buffer and in the WebSocket's. */
export function outgoingBytes(connection: Connection): number {
  const { writeBuffer, transport } = inside(connection);
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) if (typeof data === 'string' || Buffer.isBuffer(data)) bytes += data.length;
  return bytes;
}

/** Closes a connection now, whatever still waits to be sent. The peer may not even read a farewell. */
export function cutOff(connection: Connection): void {
  const { socket } = inside(connection).transport;
  connection.close(true);
  socket?.terminate();
}

/**
 * The way past engine.io and ws to the network socket of one connection. What is written to it stands in order with
 * everything they write themselves, as long as they keep nothing back: `ready` says so each time.
 */
export class DirectLine {
  private transport: EngineInside['transport'] | null = null;
  private webSocket: WebSocketInside | null = null;

  constructor(private readonly connection: Connection) {}

  /** The socket to write frames to just now; null where it has to go through engine.io: polling, upgrading, closing. */
  ready(): Socket | null {
    const { readyState, writeBuffer, transport } = inside(this.connection);
    if (transport !== this.transport) this.look(transport);
    const { webSocket } = this;
    if (!webSocket || readyState !== 'open' || writeBuffer.length > 0 || webSocket.readyState !== OPEN) return null;
    const { _state, _bufferedBytes } = webSocket._sender;
    return _state === IDLE && _bufferedBytes === 0 ? webSocket._socket : null;
  }

  /** A connection changes its transport at most once, from polling to a WebSocket. */
  private look(transport: EngineInside['transport']): void {
    this.transport = transport;
    this.webSocket = transport.name === 'websocket' && isPlain(transport.socket) ? transport.socket : null;
  }
}

/** A server's WebSocket without extensions, with everything where we look for it. */
function isPlain(socket: WebSocketInside | undefined): socket is WebSocketInside {
  if (!socket) return false;
  const { _isServer, _extensions, _sender, _socket } = socket;
  return (
    _isServer &&
    Object.keys(_extensions ?? { unknown: true }).length === 0 &&
    typeof _sender?._state === 'number' &&
    typeof _sender._bufferedBytes === 'number' &&
    typeof _socket?.write === 'function' &&
    _sender._socket === _socket
  );
}
