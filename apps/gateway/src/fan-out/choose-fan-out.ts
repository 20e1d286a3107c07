import type { LiveServer } from '../sockets/live-socket';
import { DirectFanOut } from './direct-fan-out';
import { checkDirectWrites } from './direct-self-check';
import type { FanOut } from './fan-out.port';
import { SocketIoFanOut } from './socket-io-fan-out';

export type FanOutKind = 'direct' | 'socket.io';

export interface FanOutChoice {
  kind: FanOutKind;
  /** Direct only: the longest that an event may wait for others to share its write. */
  gatherMilliseconds: number;
}

/**
 * The way events are written, as configured; socket.io's own where the direct one does not work.
 * @param onFallback told why
 */
export async function chooseFanOut(
  { kind, gatherMilliseconds }: FanOutChoice,
  onFallback: (reason: unknown) => void,
  check: () => Promise<void> = checkDirectWrites,
): Promise<(server: LiveServer) => FanOut> {
  const stock = (server: LiveServer) => new SocketIoFanOut(server);
  if (kind === 'socket.io') return stock;
  try {
    await check();
  } catch (reason) {
    onFallback(reason);
    return stock;
  }
  const timing = { now: () => performance.now(), longestWaitMilliseconds: gatherMilliseconds };
  return () => new DirectFanOut(timing);
}
