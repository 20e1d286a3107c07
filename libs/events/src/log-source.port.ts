import type { LoggedEvent } from '@handsel/contracts';
import type { LogHead } from './log-reader';

/** Where numbered events are read from. PostgreSQL is the truth; a cache in front of it has the same shape. */
export interface LogSource {
  heads(): Promise<LogHead[]>;
  /** Events with `after < position <= after + limit`, in order and without a gap up to the head. */
  readRange(conventionId: string, after: number, limit: number): Promise<LoggedEvent[]>;
}
