import type { Session } from '@handsel/contracts';

/** Who is calling: the session with what it may do. Built on the server from the session's secret, never from what a caller says. */
export interface Principal extends Session {
  sessionId: string;
}
