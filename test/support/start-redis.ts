import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from './free-port';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

const GUARD = join(__dirname, '../../libs/platform/src/embedded-postgres/guard.mjs');

/** Where this machine's redis-server is; undefined when there is none, and then the Redis half of a spec is skipped. */
export function findRedisServer(): string | undefined {
  const found = spawnSync('sh', ['-c', 'command -v redis-server'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** A Redis of its own on a free port or a given one, under the guard of the embedded database: it dies with the test run. */
export async function startRedis(
  binary: string,
  maxmemoryPolicy = 'noeviction',
  wantedPort?: number,
): Promise<TestRedis> {
  const port = wantedPort ?? (await findFreePort());
  const folder = mkdtempSync(join(tmpdir(), 'handsel-redis-'));
  const task = {
    command: binary,
    args: Object.entries({
      port: String(port),
      bind: '127.0.0.1',
      dir: folder,
      save: '',
      appendonly: 'no',
      'maxmemory-policy': maxmemoryPolicy,
    }).flatMap(([name, value]) => [`--${name}`, value]),
    account: null,
    env: { PATH: process.env['PATH'] ?? '' },
    logFile: join(folder, 'redis.log'),
    adoptPid: null,
    removeDirs: [folder],
  };
  const guard = spawn(process.execPath, [GUARD, JSON.stringify(task)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const url = `redis://127.0.0.1:${port}`;
  await waitUntilItAnswers(url);
  return {
    url,
    async stop() {
      const ended = once(guard, 'exit');
      guard.ref();
      guard.stdin.end();
      await ended;
    },
  };
}

async function waitUntilItAnswers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 200 });
  redis.on('error', () => {});
  await redis.ping();
  redis.disconnect();
}
