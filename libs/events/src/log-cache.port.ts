import type { LoggedEvent } from '@handsel/contracts';

/** Events that were numbered together, of one convention, in order and without a gap. */
export interface NumberedBatch {
  epoch: string;
  conventionId: string;
  events: LoggedEvent[];
}

/** A copy of the log's latest events in front of PostgreSQL. It may lose everything at any time and may never err. */
export interface LogCache {
  /** Resolves soon, whatever has become of the cache; never rejects. */
  publish(batches: readonly NumberedBatch[]): Promise<void>;
  /** All events with `after < position <= after + limit`, or null where one of them is missing; never rejects. */
  read(epoch: string, conventionId: string, after: number, limit: number): Promise<LoggedEvent[] | null>;
}
