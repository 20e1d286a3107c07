import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveSockets } from '../sockets/live-sockets';

/** A handshake costs about half a millisecond: clients come back spread over this much each, five seconds in all at most. */
const MILLISECONDS_PER_SOCKET = 2;
const LONGEST_SPREAD_MILLISECONDS = 5_000;
const GRACE_MILLISECONDS = 250;

/** Asks every client to come back after a delay of its own, and gives them that time. Who stays is closed. */
export async function drain(sockets: LiveSockets, random: () => number): Promise<void> {
  if (sockets.count === 0) return;
  const spread = Math.min(sockets.count * MILLISECONDS_PER_SOCKET, LONGEST_SPREAD_MILLISECONDS);
  for (const socket of sockets.all()) socket.emit('drain', { delayMilliseconds: Math.floor(random() * spread) });
  const until = performance.now() + spread + GRACE_MILLISECONDS;
  while (sockets.count > 0 && performance.now() < until) await sleep(20);
  for (const socket of sockets.all()) socket.disconnect(true);
}
