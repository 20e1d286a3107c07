/** Who signs in: a person or a screen. */
export type Holder = { accountId: string; screenId: null } | { accountId: null; screenId: string };

export type NewSignInToken = Holder & { id: string; tokenHash: Buffer; codeHash: Buffer; expiresAt: Date };

/** One-time ways in. Only hashes are known here. */
export interface SignInTokenRepository {
  insertMany(tokens: NewSignInToken[]): Promise<void>;
  /**
   * Uses a token up: of several who try at once, one gets its holder. Null when unknown, used, expired, or when the
   * holder may not sign in any more.
   */
  redeem(by: 'token' | 'code', hash: Buffer, at: Date): Promise<Holder | null>;
}
