import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/index';
import { keepTestServer, TEMPLATE_DATABASE, withDatabase, TEST_SERVER_VARIABLE } from './test-server';
import { migrateTemplate } from './migrate-template';
import { Client } from 'pg';

/**
 * Jest's globalSetup: one PostgreSQL server a run, with the migrated template that each spec file clones.
 * Its guard stops the server and removes its folder when the run ends in whatever way.
 */
export default async function startTestDatabase(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'handsel-test-'));
  const server = await startEmbeddedPostgres({ dataDir, fast: true, removeOnExit: true });
  keepTestServer(server);
  // Jest's workers are started after this and inherit it.
  process.env[TEST_SERVER_VARIABLE] = server.url;
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  } finally {
    await admin.end();
  }
  await migrateTemplate(withDatabase(server.url, TEMPLATE_DATABASE));
}
