import { DataSource } from 'typeorm';
import { conventionEntities } from './conventions/convention.entity';
import { dealEntities } from './deals/deal.entity';
import { identityEntities } from './identity/entities';
import { PreparingClient } from './infrastructure/preparing-client';
import { migrations } from './migrations';

export interface DataSourceOptions {
  url: string;
  /** Connections of this process at most. */
  poolSize?: number;
  /** How long a request may wait for a free connection before it fails. */
  connectionTimeoutMilliseconds?: number;
  applicationName?: string;
}

/** The open database, as a program holds it that need not know TypeORM. */
export type Database = DataSource;

/** Describes the database to TypeORM. The schema is made by migrations only, never synchronized. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName ?? 'handsel',
    entities: [...conventionEntities, ...dealEntities, ...identityEntities],
    migrations,
    migrationsTableName: 'schema_migrations',
    synchronize: false,
    extra: {
      Client: PreparingClient,
      max: options.poolSize ?? 10,
      // A new connection plans its statements by what the tables look like then.
      maxLifetimeSeconds: 600,
      connectionTimeoutMillis: options.connectionTimeoutMilliseconds ?? 2_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
