import { takeTestServer } from './test-server';

/** Jest's globalTeardown: stops what `start-test-database` started, in the same process. */
export default async function stopTestDatabase(): Promise<void> {
  await takeTestServer()?.stop();
}
