import { Client } from 'pg';

export interface LogConnectionOptions {
  /** A direct connection to PostgreSQL: a pooler in between would break session locks and LISTEN. */
  url: string;
  applicationName?: string;
  /** Told of every lost connection and failed step; the work goes on by itself. */
  onError?: (error: Error) => void;
}

/** A client that gives up on a server that does not answer, instead of waiting for ever. */
export function directClient({ url, applicationName }: LogConnectionOptions): Client {
  return new Client({
    connectionString: url,
    application_name: applicationName ?? 'handsel-log',
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
}

export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
