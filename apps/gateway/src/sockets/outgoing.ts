import type { LiveSocket } from './live-socket';

/** More than this waiting to be sent, and the reader is too slow: it is closed and resumes when it can. */
export const OUTGOING_LIMIT_BYTES = 1_000_000;

/** The connection below a socket.io socket; engine.io's types do not say all of it. */
export type Connection = LiveSocket['conn'];

interface Engine {
  writeBuffer: { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
}

/** Bytes written to a socket that have not left the process yet: in engine.io's buffer and in the WebSocket's. */
export function outgoingBytes(socket: LiveSocket): number {
  const { writeBuffer, transport } = socket.conn as unknown as Engine;
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) if (typeof data === 'string' || Buffer.isBuffer(data)) bytes += data.length;
  return bytes;
}

/** Closes a connection now, whatever still waits to be sent. The peer may not even read a farewell. */
export function cutOff(connection: Connection): void {
  const { socket } = (connection as unknown as Engine).transport;
  connection.close(true);
  socket?.terminate();
}
