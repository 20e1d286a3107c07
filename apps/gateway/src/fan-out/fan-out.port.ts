import type { ServerEvent } from '@handsel/contracts';
import type { LiveSocket } from '../sockets/live-socket';

/**
 * Writes events to sockets. Apart from who hears what, so that how frames are built and joined into one write can
 * change without touching it. Whatever the way, each socket gets its events in the order of the calls.
 */
export interface FanOut {
  /** The socket hears what is given to the room after this call, and nothing from before. */
  join(socket: LiveSocket, room: string): void;
  leave(socket: LiveSocket, room: string): void;
  /** To every socket of a room; each event is encoded once, however many there are. */
  toRoom(room: string, events: readonly ServerEvent[]): void;
  toSocket(socket: LiveSocket, events: readonly ServerEvent[]): void;
}
