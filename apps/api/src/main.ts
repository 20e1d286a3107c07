import { Dispatcher, PrincipalResolver, useCases } from '@handsel/application';
import { EventWaker } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { createDataSource, PostgresPrincipalReader, PostgresUnitOfWork } from '@handsel/persistence';
import { errorCode, NodeSecrets, runService, StartError } from '@handsel/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadApiConfig, type ApiConfig } from './api-config';
import { createApi } from './create-api';
import { databaseCheck, queueCheck } from './health/health-checks';
import { requestLog } from './request-log';

/** The API process. */
void runService('api', async (config, log) => {
  const api = loadApiConfig();
  const environment = { clock: systemClock, secrets: new NodeSecrets() };
  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: api.poolSize,
    applicationName: 'handsel-api',
  }).initialize();
  const waker = new EventWaker({
    url: config.databaseUrl,
    applicationName: 'handsel-api-waker',
    onError: (error) => log.warn({ err: error }, 'the log cannot be woken; it is polled as well'),
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
  const port = await listen(app, api);
  log.info({ host: api.host, port }, 'the API listens');
  return {
    port,
    async stop() {
      await app.close();
      await waker.stop();
      await dataSource.destroy();
    },
  };
});

async function listen(app: NestExpressApplication, { host, port }: ApiConfig): Promise<number> {
  try {
    const server = (await app.listen(port, host)) as { address(): { port: number } };
    return server.address().port;
  } catch (error) {
    throw new StartError(`The API cannot listen on ${host}:${port}: ${errorCode(error) ?? 'unknown'}.`);
  }
}
