import type { Transaction, UnitOfWork } from '@handsel/application';
import type { DataSource, EntityManager } from 'typeorm';
import { repositoriesOn } from '../repositories';
import { PostgresEventAppender } from './event-appender';
import { postgresCode, translateError } from './storage-errors';

const DEADLOCK_OR_SERIALIZATION = new Set(['40P01', '40001']);
const noEvents: Transaction['events'] = {
  append: () => Promise.reject(new Error('what only reads has no events to append')),
};

/** Transactions on PostgreSQL, read committed. */
export class PostgresUnitOfWork implements UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    /** Called after each commit that appended events, so that the log's leader can be woken. */
    private readonly onEventsCommitted: () => void = () => {},
  ) {}

  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        const code = postgresCode(error);
        if (code !== undefined && DEADLOCK_OR_SERIALIZATION.has(code) && attempt < 4) continue;
        throw translateError(error);
      }
    }
  }

  async read<T>(work: (reader: Transaction) => Promise<T>): Promise<T> {
    const { manager } = this.dataSource;
    try {
      return await work({ ...repositoriesOn(manager), events: noEvents });
    } catch (error) {
      throw translateError(error);
    }
  }

  private async once<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    let appended = false;
    const result = await this.dataSource.transaction(async (manager: EntityManager) => {
      const events = new PostgresEventAppender(manager);
      const value = await work({ ...repositoriesOn(manager), events });
      appended = await events.flush();
      return value;
    });
    if (appended) this.onEventsCommitted();
    return result;
  }
}
