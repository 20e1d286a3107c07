import type { EmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/index';

/** Names the server of this run to the processes in which the specs run. */
export const TEST_SERVER_VARIABLE = 'HANDSEL_TEST_SERVER_URL';
export const TEMPLATE_DATABASE = 'handsel_template';

// globalSetup and globalTeardown share a process but not a module registry.
const shared = globalThis as typeof globalThis & { handselTestServer?: EmbeddedPostgres };

export function keepTestServer(server: EmbeddedPostgres): void {
  shared.handselTestServer = server;
}

export function takeTestServer(): EmbeddedPostgres | undefined {
  const server = shared.handselTestServer;
  delete shared.handselTestServer;
  return server;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
