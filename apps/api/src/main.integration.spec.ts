import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';

const MAIN = join(__dirname, 'main.ts');
const HOOK = join(__dirname, '../../../test/support/typescript-hook.cjs');

describe('the API process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  function start(environment: Record<string, string> = {}): ChildProcess {
    return fork(MAIN, [], {
      execArgv: ['-r', HOOK],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url, HANDSEL_API_PORT: '0', ...environment },
    });
  }
  const ready = async (child: ChildProcess) => (await once(child, 'message'))[0] as { ready: boolean; port: number };

  it.each(['SIGTERM', 'SIGINT', 'disconnect'] as const)(
    'tells its port, answers there, and ends at %s',
    async (end) => {
      const child = start();
      const { ready: isReady, port } = await ready(child);
      expect(isReady).toBe(true);
      expect((await fetch(`http://127.0.0.1:${port}/api/health/ready`)).status).toBe(200);
      const ended = once(child, 'exit');
      if (end === 'disconnect') child.disconnect();
      else child.kill(end);
      expect(await ended).toEqual([0, null]);
      await expect(fetch(`http://127.0.0.1:${port}/api/health/live`)).rejects.toThrow();
    },
  );

  it.each([
    [{ DATABASE_URL: '' }, 'DATABASE_URL is not set: this service does not start a database of its own.\n'],
    [{ HANDSEL_API_PORT: 'x' }, 'HANDSEL_API_PORT is "x": expected a whole number from 0 to 65535.\n'],
  ])('given %j ends with one line', async (environment, line) => {
    const child = start(environment);
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(errors).toBe(line);
  });

  it('says when its port is taken', async () => {
    const first = start();
    const { port } = await ready(first);
    const second = start({ HANDSEL_API_PORT: String(port) });
    let errors = '';
    second.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
    expect(await once(second, 'close')).toEqual([1, null]);
    expect(errors).toBe(`The API cannot listen on 127.0.0.1:${port}: EADDRINUSE.\n`);
    first.kill('SIGTERM');
    await once(first, 'exit');
  });
});
