import type { Principal } from '../ports/principal';

/** Finds who a session belongs to, with everything the session may do as of now. */
export interface PrincipalReader {
  /** Null when the session is unknown, over or revoked, the account switched off or the screen withdrawn. */
  byTokenHash(tokenHash: Buffer, at: Date): Promise<Principal | null>;
  /** The same for many at once, in the order asked. */
  byTokenHashes(tokenHashes: readonly Buffer[], at: Date): Promise<(Principal | null)[]>;
}
