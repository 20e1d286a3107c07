import { useCallback, useState } from 'react';
import type { LiveStatus } from '../../live/live-event';

/** How a display hears of what happens, and since when it does not. */
export interface Connection {
  status: LiveStatus;
  /** Milliseconds of the server's clock; null while the display is up to date or about to be. */
  staleSince: number | null;
}

/** The state of the connection, and how to say that it is another one now. */
export function useConnection(now: () => number): [Connection, (status: LiveStatus) => void] {
  const [connection, setConnection] = useState<Connection>({ status: 'connecting', staleSince: null });
  const setStatus = useCallback(
    (status: LiveStatus) => {
      const at = now();
      setConnection(({ staleSince }) => ({
        status,
        staleSince: status === 'live' ? null : status === 'connecting' ? staleSince : (staleSince ?? at),
      }));
    },
    [now],
  );
  return [connection, setStatus];
}
