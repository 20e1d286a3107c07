import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { TEMPLATE_DATABASE, TEST_SERVER_VARIABLE, withDatabase } from './test-server';

export interface TestDatabase {
  url: string;
  /** Removes the database, with whatever connections a spec has left open. */
  drop(): Promise<void>;
}

/** A database of its own with every migration applied, cloned from the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env[TEST_SERVER_VARIABLE];
  if (!serverUrl) throw new Error('No test server: run this spec in the Jest project "integration".');
  const name = `handsel_test_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
  return { url: withDatabase(serverUrl, name), drop: () => run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
