/** What a gateway keeps an eye on for the sockets that are open. Asked for all of them at once. */
export interface LiveSessions {
  /** Those of the sessions that are over, revoked or gone, or whose account or screen has been switched off. */
  ended(sessionIds: readonly string[], at: Date): Promise<string[]>;
  /** These screens are connected. */
  markScreensSeen(screenIds: readonly string[], at: Date): Promise<void>;
}
