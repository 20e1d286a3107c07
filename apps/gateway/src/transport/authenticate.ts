import type { Principal } from '@handsel/application';
import type { ErrorCode } from '@handsel/contracts';
import type { LiveSocket } from '../sockets/live-socket';
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

/** The middleware that everybody passes before anything is joined. */
export function authenticate(principals: Principals, onError: (error: unknown) => void) {
  const signIn = async (socket: LiveSocket): Promise<Error | undefined> => {
    try {
      const principal = await principals.resolve(sessionTokenOf(socket.handshake));
      if (!principal) return new ConnectionRefused('SESSION_MISSING');
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
