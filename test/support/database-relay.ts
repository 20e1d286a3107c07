import { startNetworkRelay } from './network-relay';

/** Stands between a program and its database, so that a spec can take the database away without stopping it. */
export interface DatabaseRelay {
  url: string;
  /** Drops every connection and refuses new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

export async function startDatabaseRelay(databaseUrl: string): Promise<DatabaseRelay> {
  const relay = await startNetworkRelay(databaseUrl);
  const url = new URL(databaseUrl);
  url.port = String(relay.port);
  return { url: url.href, cut: () => relay.cut(), restore: () => relay.restore() };
}
