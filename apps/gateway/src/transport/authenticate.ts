import type { Principal } from '@handsel/application';
import type { ErrorCode } from '@handsel/contracts';
import type { LiveSocket } from '../sockets/live-socket';
import type { Caps } from './caps';
import { sessionTokenOf } from './session-token';

/** Finds who a token belongs to; null for nobody. Throws when it cannot be found out now. */
export interface Principals {
  resolve(token: string | undefined): Promise<Principal | null>;
}

/** What a client is told in its CONNECT_ERROR, as `data.code`. */
class ConnectionRefused extends Error {
  readonly data: { code: ErrorCode };

  constructor(code: ErrorCode) {
    super(code);
    this.data = { code };
  }
}

/**
 * The middleware that everybody passes before anything is joined.
 * @param byHolder how many sockets an account or a screen may have
 */
export function authenticate(principals: Principals, byHolder: Caps, onError: (error: unknown) => void) {
  const signIn = async (socket: LiveSocket): Promise<Error | undefined> => {
    try {
      const principal = await principals.resolve(sessionTokenOf(socket.handshake));
      if (!principal) return new ConnectionRefused('SESSION_MISSING');
      if (!byHolder.take(principal.id)) return new ConnectionRefused('RATE_LIMITED');
      const release = () => byHolder.release(principal.id);
      if (socket.conn.readyState === 'closed') release();
      else socket.conn.once('close', release);
      socket.data = { principal, following: new Map(), resuming: Promise.resolve() };
      return undefined;
    } catch (error) {
      onError(error);
      return new ConnectionRefused('SERVICE_UNAVAILABLE');
    }
  };
  return (socket: LiveSocket, next: (error?: Error) => void): void => {
    void (async () => next(await signIn(socket)))();
  };
}
