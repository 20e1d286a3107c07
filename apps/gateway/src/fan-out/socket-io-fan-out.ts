import type { ServerEvent } from '@handsel/contracts';
import type { LiveServer, LiveSocket } from '../sockets/live-socket';
import type { FanOut } from './fan-out.port';

/** The stock path: socket.io's rooms. Its in-memory adapter builds the frame once for a room. */
export class SocketIoFanOut implements FanOut {
  constructor(private readonly server: LiveServer) {}

  join(socket: LiveSocket, room: string): void {
    void socket.join(room);
  }

  leave(socket: LiveSocket, room: string): void {
    void socket.leave(room);
  }

  toRoom(room: string, events: readonly ServerEvent[]): void {
    const recipients = this.server.to(room);
    for (const event of events) recipients.emit('event', event);
  }

  toSocket(socket: LiveSocket, events: readonly ServerEvent[]): void {
    for (const event of events) socket.emit('event', event);
  }
}
