import { Dispatcher, PrincipalResolver, useCases } from '@handsel/application';
import { EventWaker } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { createDataSource, PostgresPrincipalReader, PostgresUnitOfWork } from '@handsel/persistence';
import {
  createLogger,
  errorCode,
  loadConfig,
  NodeSecrets,
  onParentGone,
  setExitDeadline,
  StartError,
} from '@handsel/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadApiConfig, type ApiConfig } from './api-config';
import { createApi } from './create-api';
import { databaseCheck, queueCheck } from './health/health-checks';
import { requestLog } from './request-log';

/** The API process: ready when it listens, which it tells its parent as `{ ready: true, port }`. */
async function main(): Promise<void> {
  const config = loadConfig();
  const api = loadApiConfig();
  if (config.databaseUrl === undefined) throw new StartError('The API needs DATABASE_URL.');
  const logger = createLogger(config, 'api');
  const environment = { clock: systemClock, secrets: new NodeSecrets() };

  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: api.poolSize,
    applicationName: 'handsel-api',
  }).initialize();
  const waker = new EventWaker({
    url: config.databaseUrl,
    applicationName: 'handsel-api-waker',
    onError: (error) => logger.warn({ err: error }, 'the log cannot be woken; it is polled as well'),
  });
  waker.start();
  const app = await createApi({
    dispatcher: new Dispatcher(useCases, new PostgresUnitOfWork(dataSource, () => waker.wake()), environment),
    principals: new PrincipalResolver(new PostgresPrincipalReader(dataSource), environment),
    clock: systemClock,
    publicUrl: config.publicUrl,
    limits: api.limits,
    healthChecks: { database: databaseCheck(dataSource), queue: queueCheck(config.redisUrl, dataSource) },
    requestLog: requestLog(config),
    webDir: api.webDir,
    trustedProxies: api.trustedProxies,
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setExitDeadline(() => logger.error('the API did not stop in time'));
    await app.close();
    await waker.stop();
    await dataSource.destroy();
    process.exit(0);
  };
  const onStop = () => void stop().catch((error: unknown) => end(error));
  process.on('SIGTERM', onStop);
  process.on('SIGINT', onStop);
  onParentGone(onStop);

  const port = await listen(app, api);
  logger.info({ host: api.host, port }, 'the API listens');
  process.send?.({ ready: true, port });
}

async function listen(app: NestExpressApplication, { host, port }: ApiConfig): Promise<number> {
  try {
    const server = (await app.listen(port, host)) as { address(): { port: number } };
    return server.address().port;
  } catch (error) {
    throw new StartError(`The API cannot listen on ${host}:${port}: ${errorCode(error) ?? 'unknown'}.`);
  }
}

function end(error: unknown): void {
  const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

main().catch(end);
