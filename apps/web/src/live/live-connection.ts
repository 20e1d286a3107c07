import type { Cursor } from '@handsel/contracts';
import { LiveClient, type LiveStatus as ClientStatus } from '@handsel/live-client';
import type { LiveEvent, LiveStatus } from './live-event';

const statusOf: Record<ClientStatus, LiveStatus> = {
  connecting: 'connecting',
  live: 'live',
  reconnecting: 'lost',
  refused: 'refused',
  closed: 'lost',
};

export interface FollowOptions {
  conventionId: string;
  /** Where the state that is shown stands in the log. */
  cursor: Cursor;
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: LiveStatus) => void;
  /** The log has gone on too far: load the state anew and say where it stands. */
  onSnapshotNeeded: () => Promise<Cursor>;
}

/** Follows a convention over the socket of this page's own origin until the returned function is called. */
export function followConvention({ onEvent, onStatus, ...options }: FollowOptions): () => void {
  let stopped = false;
  let caughtUp = false;
  const client = new LiveClient({
    ...options,
    url: window.location.origin,
    onEvent: (event) => {
      if (!stopped) onEvent({ ...event, replayed: !caughtUp });
    },
    onStatus: (status) => {
      if (stopped) return;
      caughtUp = status === 'live';
      onStatus(statusOf[status]);
    },
  });
  return () => {
    stopped = true;
    client.close();
  };
}
