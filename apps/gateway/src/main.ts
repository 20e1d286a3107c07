import { PrincipalResolver } from '@handsel/application';
import { EventTail } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { createDataSource, PostgresLiveSessions, PostgresPrincipalReader } from '@handsel/persistence';
import { createLogger, loadConfig, NodeSecrets, onParentGone, setExitDeadline, StartError } from '@handsel/platform';
import { createGateway } from './create-gateway';
import { SocketIoFanOut } from './fan-out/socket-io-fan-out';
import { loadGatewayConfig } from './gateway-config';

/** The gateway process: ready when it listens, which it tells its parent as `{ ready: true, port }`. */
async function main(): Promise<void> {
  const config = loadConfig();
  const { host, port, origins } = loadGatewayConfig();
  if (config.databaseUrl === undefined) throw new StartError('The gateway needs DATABASE_URL.');
  const logger = createLogger(config, 'gateway');
  // A small pool of its own: signing in must neither starve others nor be starved. A storm waits its turn.
  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: 4,
    connectionTimeoutMilliseconds: 8_000,
    applicationName: 'handsel-gateway',
  }).initialize();
  const tail = new EventTail({
    url: config.databaseUrl,
    applicationName: 'handsel-gateway-tail',
    onError: (error) => logger.warn({ err: error }, 'the log cannot be followed just now; it is tried again'),
  });
  const { app, live } = await createGateway({
    tail,
    principals: new PrincipalResolver(new PostgresPrincipalReader(dataSource), {
      clock: systemClock,
      secrets: new NodeSecrets(),
    }),
    sessions: new PostgresLiveSessions(dataSource),
    fanOut: (server) => new SocketIoFanOut(server),
    clock: systemClock,
    random: Math.random,
    origins: [config.publicUrl, ...origins],
    onError: (error) => logger.warn({ err: error }, 'a client could not be served just now'),
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setExitDeadline(() => logger.error('the gateway did not stop in time'));
    await live.stop();
    await app.close();
    await dataSource.destroy();
    process.exit(0);
  };
  const onStop = () => void stop().catch(end);
  process.on('SIGTERM', onStop);
  process.on('SIGINT', onStop);
  onParentGone(onStop);

  const server = await app.listen(port, host);
  const address = server.address() as { port: number };
  logger.info({ host, port: address.port }, 'the gateway listens');
  process.send?.({ ready: true, port: address.port });
}

function end(error: unknown): void {
  const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

main().catch(end);
