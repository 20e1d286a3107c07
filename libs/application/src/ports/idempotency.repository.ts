export interface StoredAnswer {
  requestHash: string;
  status: number;
  body: unknown;
}

/** Answers kept under the key that their caller chose. The scope keeps one caller's keys apart from another's. */
export interface IdempotencyRepository {
  /**
   * Claims a key for the running transaction: null when it is ours now, else the answer that it was used for.
   * Waits for another transaction that holds the same key.
   */
  claim(scope: string, key: string, requestHash: string, at: Date): Promise<StoredAnswer | null>;
  keep(scope: string, key: string, status: number, body: unknown): Promise<void>;
}
