import { Dispatcher, PrincipalResolver, StandingTimetables, useCases } from '@handsel/application';
import { EventWaker } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { createDataSource, PostgresPrincipalReader, PostgresUnitOfWork } from '@handsel/persistence';
import { errorCode, NodeSecrets, runService, StartError } from '@handsel/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadApiConfig, type ApiConfig } from './api-config';
import { createApi } from './create-api';
import { databaseCheck, queueCheck } from './health/health-checks';
import { keepTimetables } from './keep-timetables';
import { requestLog } from './request-log';

/** The API process. */
void runService('api', async (config, log) => {
  const api = loadApiConfig();
  const timetables = new StandingTimetables(() => systemClock.now().getTime());
  const environment = { clock: systemClock, secrets: new NodeSecrets(), timetables };
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
  const unitOfWork = new PostgresUnitOfWork(dataSource, () => waker.wake());
  const app = await createApi({
    dispatcher: new Dispatcher(useCases, unitOfWork, environment),
    principals: new PrincipalResolver(new PostgresPrincipalReader(dataSource), environment),
    clock: systemClock,
    publicUrl: config.publicUrl,
    limits: api.limits,
    healthChecks: { database: databaseCheck(dataSource), queue: queueCheck(config.redisUrl, dataSource) },
    requestLog: requestLog(config),
    webDir: api.webDir,
    trustedProxies: api.trustedProxies,
  });
  const stopKeeping = keepTimetables({
    timetables,
    unitOfWork,
    onError: (error) => log.warn({ err: error }, 'a timetable could not be laid out ahead; it is when it is asked for'),
  });
  const port = await listen(app, api);
  log.info({ host: api.host, port }, 'the API listens');
  return {
    port,
    async stop() {
      await app.close();
      await stopKeeping();
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
