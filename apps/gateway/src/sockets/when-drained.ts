import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveSocket } from './live-socket';
import { outgoingBytes } from './engine-internals';

const LOW_WATER_BYTES = 64_000;

/** Resolves when a socket has taken nearly all that was written to it, or is gone. */
export async function whenDrained(socket: LiveSocket): Promise<void> {
  do await sleep(5);
  while (socket.connected && outgoingBytes(socket.conn) > LOW_WATER_BYTES);
}
