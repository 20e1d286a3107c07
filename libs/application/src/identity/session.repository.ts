import type { Holder } from './sign-in-token.repository';

export type NewSession = Holder & { id: string; tokenHash: Buffer; createdAt: Date; expiresAt: Date };

export interface SessionRepository {
  insert(session: NewSession): Promise<void>;
  /** @returns whether it was open until now */
  revoke(sessionId: string, at: Date): Promise<boolean>;
  /** @returns the sessions that were open until now */
  revokeOfScreen(screenId: string, at: Date): Promise<string[]>;
}
