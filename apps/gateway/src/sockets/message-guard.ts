import { clientMessages, realtimeLimits, type ResumeAnswer } from '@handsel/contracts';
import type { LiveSocket } from './live-socket';
import { cutOff, type Connection } from './engine-internals';
import { TokenBucket } from './token-bucket';

const monotonic = () => performance.now();

/** From the first byte of a connection on, whoever it is. */
export function guardConnection(connection: Connection, now: () => number = monotonic): void {
  const { burst, perSecond } = realtimeLimits.packets;
  const patience = new TokenBucket(burst, perSecond, now);
  connection.on('packet', ({ type }: { type: string }) => {
    if (!patience.take()) cutOff(connection);
    // engine.io heeds a client that says goodbye by polling, but not by WebSocket.
    else if (type === 'close') connection.close();
  });
}

/** Refuses what no client of ours sends, before any handler sees it: too much of it, and unknown names. */
export function guardMessages(socket: LiveSocket, now: () => number = monotonic): void {
  const { burst, perSecond } = realtimeLimits.messages;
  const polite = new TokenBucket(burst, perSecond, now);
  socket.use((packet, next) => {
    const [name, ...values] = packet as unknown[];
    const refusal = !polite.take() ? 'RATE_LIMITED' : !isKnown(name) ? 'ROUTE_NOT_FOUND' : null;
    if (!refusal) return next();
    const acknowledge = values.at(-1);
    if (typeof acknowledge === 'function') {
      const answer: ResumeAnswer = { ok: false, code: refusal };
      acknowledge(answer);
    }
  });
}

const isKnown = (name: unknown): boolean => typeof name === 'string' && Object.hasOwn(clientMessages, name);
