import type { Principal } from '../ports/principal';

/** What a gateway keeps an eye on for the sockets that are open. Each is asked for all of them at once. */
export interface LiveSessions {
  /** Those of the sessions that are over, revoked or gone, or whose account or screen has been switched off. */
  ended(sessionIds: readonly string[], at: Date): Promise<string[]>;
  /**
   * Another one whenever a session was revoked, an account or screen switched off, or somebody's role, organization or
   * rights have become others. Costs the same for however many sockets.
   */
  rightsStamp(): Promise<string>;
  /** Who these sessions are now, by session; those that are over are left out. */
  principals(sessionIds: readonly string[], at: Date): Promise<Map<string, Principal>>;
  /** These screens are connected. */
  markScreensSeen(screenIds: readonly string[], at: Date): Promise<void>;
}
