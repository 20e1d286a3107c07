import { ConstraintViolated, StorageUnavailable, type Transaction, type UnitOfWork } from '@handsel/application';
import type { DataSource, EntityManager } from 'typeorm';
import { repositoriesOn } from '../repositories';
import { PostgresEventAppender } from './event-appender';

const DEADLOCK_OR_SERIALIZATION = new Set(['40P01', '40001']);
const CONSTRAINT = new Set(['23505', '23P01', '23503', '23514']);
const UNREACHABLE = new Set([
  '08000',
  '08001',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
]);

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
        throw translate(error, code);
      }
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

function postgresCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : undefined;
}

function translate(error: unknown, code: string | undefined): unknown {
  if (code !== undefined && CONSTRAINT.has(code)) {
    const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
    return new ConstraintViolated(driverError?.constraint ?? constraint ?? code);
  }
  const connectionLost =
    error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
  if (connectionLost || (code !== undefined && UNREACHABLE.has(code))) return new StorageUnavailable(error);
  return error;
}
