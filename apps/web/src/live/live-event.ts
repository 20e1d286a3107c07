import type { LiveEvent as LoggedEvent } from '@handsel/live-client';

/** An event of the log as this page was sent it. */
export type LiveEvent = LoggedEvent & {
  /** True for what happened while nobody was there to see it: it changes what is shown, but is no news. */
  replayed: boolean;
};

/** `lost` comes back by itself; `refused` does not: the session has ended. */
export type LiveStatus = 'connecting' | 'live' | 'lost' | 'refused';
