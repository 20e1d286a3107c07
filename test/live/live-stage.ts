import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { migrate } from '../../libs/persistence/src';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/platform/src';
import { findFreePort } from '../support/free-port';
import { startGatewayProcess } from '../support/gateway-process';
import { startNetworkRelay } from '../support/network-relay';
import { findRedisServer, startRedis } from '../support/start-redis';
import { startTestProgram } from '../support/test-program';
import { KeptProcess } from './kept-process';

const WORKER = join(__dirname, '..', '..', 'apps', 'worker', 'src', 'main.ts');

/** Two workers and some gateways as processes of their own, over a PostgreSQL that can be killed, with or without Redis. */
export type LiveStage = Awaited<ReturnType<typeof startLiveStage>>;

export async function startLiveStage(withRedis: boolean, gatewayCount: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'handsel-live-'));
  let postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  const relay = await startNetworkRelay(postgres.url);
  const url = new URL(postgres.url);
  url.port = String(relay.port);
  const redis = withRedis ? await startKillableRedis() : null;
  const environment = { DATABASE_URL: url.href, HANDSEL_LOG_FORMAT: 'json', ...(redis && { REDIS_URL: redis.url }) };

  const workers = [1, 2].map(
    () =>
      new KeptProcess(async () =>
        startTestProgram(WORKER, [], { env: { ...process.env, ...environment, HANDSEL_LOG_LEVEL: 'warn' } }),
      ),
  );
  const ports: number[] = [];
  while (ports.length < gatewayCount) ports.push(await findFreePort());
  const gateways = ports.map(
    (port) => new KeptProcess(async () => (await startGatewayProcess(url.href, port, environment)).program),
  );

  return {
    /** Of the database, by way of a relay that stays when the database comes back elsewhere. */
    databaseUrl: url.href,
    ports,
    workers,
    gateways,
    redis,
    /** Kills the whole server; it recovers when it is started again. */
    async killPostgres(pauseMilliseconds: number): Promise<void> {
      process.kill(postmasterPid(dataDir), 'SIGKILL');
      await sleep(pauseMilliseconds);
      await postgres.stop();
      postgres = await startEmbeddedPostgres({ dataDir });
      relay.aim(postgres.url);
    },
    async stop(): Promise<void> {
      await Promise.all([...gateways, ...workers].map((one) => one.stop()));
      await redis?.stop();
      await relay.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const postmasterPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function startKillableRedis() {
  const binary = findRedisServer();
  if (binary === undefined) throw new Error('there is no redis-server on this machine');
  let running = await startRedis(binary);
  const { url } = running;
  const port = Number(new URL(url).port);
  const ask = async <T>(work: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(url, { maxRetriesPerRequest: 1 });
    try {
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  };
  const pid = async () => Number(/process_id:(\d+)/.exec(await ask((redis) => redis.info('server')))?.[1]);
  return {
    url,
    /** It keeps nothing: what was in it is gone. */
    async kill(pauseMilliseconds: number): Promise<void> {
      process.kill(await pid(), 'SIGKILL');
      await sleep(pauseMilliseconds);
      running = await startRedis(binary, 'noeviction', port);
    },
    async hang(milliseconds: number): Promise<void> {
      const server = await pid();
      process.kill(server, 'SIGSTOP');
      await sleep(milliseconds);
      process.kill(server, 'SIGCONT');
    },
    wipe: () => ask((redis) => redis.flushall()),
    stop: () => running.stop(),
  };
}
