import type { Dialect } from '../hall-messages';

/** A server whose clients hear events. */
export interface Contender {
  name: string;
  dialect: Dialect;
  /** @param clients how many will come */
  start(clients: number): Promise<Running>;
}

export interface Running {
  port: number;
  /** The process whose time and memory count. */
  pid: number;
  /** `handsel`: a session for each client, and what they follow. */
  tokens: string[];
  conventionId: string;
  /**
   * Sends so many events at once.
   * @returns when that began, on the monotonic clock; for events out of the database, when they had been committed
   */
  send(events: number): Promise<number>;
  /** Transactions that the database has ended, where there is one. */
  transactions?(): Promise<number>;
  stop(): Promise<void>;
}
