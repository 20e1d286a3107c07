import { PrincipalResolver } from '@handsel/application';
import { EventStreams, EventTail } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { createDataSource, PostgresLiveSessions, PostgresPrincipalReader } from '@handsel/persistence';
import { NodeSecrets, runService } from '@handsel/platform';
import { createGateway, listen } from './create-gateway';
import { chooseFanOut } from './fan-out/choose-fan-out';
import { loadGatewayConfig } from './gateway-config';

/** The gateway process. */
void runService('gateway', async (config, log) => {
  const { host, port, origins, fanOut, socketsPerAccount, heartbeat, ...door } = loadGatewayConfig();
  // A small pool of its own: signing in must neither starve others nor be starved. A storm waits its turn.
  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: 4,
    connectionTimeoutMilliseconds: 8_000,
    applicationName: 'handsel-gateway',
  }).initialize();
  const cache = EventStreams.of(config, (error) => log.warn({ err: error }, 'Redis is away; the database is read'));
  const tail = new EventTail({
    url: config.databaseUrl,
    cache,
    applicationName: 'handsel-gateway-tail',
    onError: (error) => log.warn({ err: error }, 'the log cannot be followed just now; it is tried again'),
  });
  const { app, live } = await createGateway({
    tail,
    principals: new PrincipalResolver(new PostgresPrincipalReader(dataSource), {
      clock: systemClock,
      secrets: new NodeSecrets(),
    }),
    sessions: new PostgresLiveSessions(dataSource),
    fanOut: await chooseFanOut(fanOut, (reason) =>
      log.warn({ err: reason }, 'events cannot be written straight to the sockets; socket.io writes them'),
    ),
    clock: systemClock,
    random: Math.random,
    door: { ...door, origins: [config.publicUrl, ...origins] },
    socketsPerAccount,
    heartbeat,
    onError: (error) => log.warn({ err: error }, 'a client could not be served just now'),
  });

  const listensOn = await listen(app, { host, port });
  log.info({ host, port: listensOn }, 'the gateway listens');
  return {
    port: listensOn,
    async stop() {
      await live.stop();
      await app.close();
      cache?.stop();
      await dataSource.destroy();
    },
  };
});
