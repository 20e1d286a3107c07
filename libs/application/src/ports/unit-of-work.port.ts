import type { EventAppender } from './event-appender.port';
import type { Repositories } from './repositories';

/** One open transaction: state and the events it causes are kept together or not at all. */
export interface Transaction extends Repositories {
  readonly events: EventAppender;
}

/** A constraint of the database refused the change. The transaction is gone. */
export class ConstraintViolated extends Error {
  constructor(readonly constraint: string) {
    super(`the constraint ${constraint} refused the change`);
    this.name = 'ConstraintViolated';
  }
}

/** The database cannot be reached, or has no connection free in time. */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause });
    this.name = 'StorageUnavailable';
  }
}

export interface UnitOfWork {
  /**
   * Runs the work in one transaction and commits when it resolves; a throw rolls everything back. Deadlocks and
   * serialization failures are tried again, so the work must have no effect outside the transaction.
   * Throws ConstraintViolated or StorageUnavailable.
   */
  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs work that only reads. Each statement sees what has been committed when it starts, as in a transaction, without
   * the two round trips of one. Appending an event throws.
   */
  read<T>(work: (reader: Transaction) => Promise<T>): Promise<T>;
}
