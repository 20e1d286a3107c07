import { clientMessages, type ResumeAnswer } from '@handsel/contracts';
import type { LiveSocket } from './live-socket';
import { cutOff, type Connection } from './engine-internals';
import { TokenBucket } from './token-bucket';

/** A client says little: one `resume` after each connection or gap. */
const POLITE = { burst: 20, perSecond: 5 };
/** Who goes on in spite of refusals, or floods before signing in, is cut off before parsing costs more. */
const PATIENCE = { burst: 200, perSecond: 20 };

const monotonic = () => performance.now();

/** From the first byte of a connection on, whoever it is. */
export function guardConnection(connection: Connection, now: () => number = monotonic): void {
  const patience = new TokenBucket(PATIENCE.burst, PATIENCE.perSecond, now);
  connection.on('packet', () => {
    if (!patience.take()) cutOff(connection);
  });
}

/** Refuses what no client of ours sends, before any handler sees it: too much of it, and unknown names. */
export function guardMessages(socket: LiveSocket, now: () => number = monotonic): void {
  const polite = new TokenBucket(POLITE.burst, POLITE.perSecond, now);
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
