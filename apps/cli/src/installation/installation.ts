import { resolve } from 'node:path';
import { createLinksFor, ensureAdministratorLink, type ConventionLinks, type Environment } from '@handsel/application';
import { systemClock } from '@handsel/kernel';
import { createDataSource, DatabaseTooNew, migrate, PostgresUnitOfWork } from '@handsel/persistence';
import { checkRedis, NodeSecrets, StartError, startEmbeddedPostgres, type EmbeddedPostgres } from '@handsel/platform';
import { openFrontDoor, type FrontDoor } from './front-door';
import { ServiceProcess } from './service-process';

export interface InstallationOptions {
  dataDir: string;
  host: string;
  port: number;
  otherPortIfTaken: boolean;
  /** Where people reach it, when that is not this machine. */
  publicUrl?: string;
  /** Instead of the embedded PostgreSQL. */
  databaseUrl?: string;
  /** Instead of the queue on PostgreSQL. */
  redisUrl?: string;
  gateways: number;
  reset?: boolean;
  /** For throw-away installations: no fsync, and the data folder goes with the process. */
  temporary?: boolean;
  /** Passed on to the services. */
  environment?: NodeJS.ProcessEnv;
  /** Called when the embedded database has ended without being asked to. Nothing works without it. */
  onDatabaseLost?: () => void;
  /** Told each step in a plain line. */
  log: (line: string) => void;
}

/** A whole Handsel on this machine: database, api, gateways, worker and the one origin in front of them. */
export interface Installation {
  url: string;
  gateways: ServiceProcess[];
  api: ServiceProcess;
  worker: ServiceProcess;
  /** A one-time token that signs the administrator in. */
  administratorToken(): Promise<string>;
  /** One-time tokens to look at a convention as each role. */
  linksFor(conventionId: string): Promise<ConventionLinks>;
  stop(): Promise<void>;
}

/** Starts everything in the order in which it depends on each other. Throws a StartError of one line. */
export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step().catch(() => {});
  };
  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: InstallationOptions,
  stops: (() => Promise<unknown>)[],
): Promise<Omit<Installation, 'stop'>> {
  const { log } = options;
  if (options.redisUrl) await checkRedis(options.redisUrl);
  const databaseUrl = options.databaseUrl ?? (await startDatabase(options, stops)).url;
  const ran = await migrateOrExplain(databaseUrl);
  if (ran.length > 0) log('The database schema is up to date.');

  const services: { api?: ServiceProcess; gateways: ServiceProcess[] } = { gateways: [] };
  const door: FrontDoor = await openFrontDoor({
    host: options.host,
    port: options.port,
    otherPortIfTaken: options.otherPortIfTaken,
    apiPort: () => services.api?.port,
    gatewayPorts: () => services.gateways.flatMap((gateway) => gateway.port ?? []),
  });
  stops.push(() => door.close());
  if (options.port !== 0 && door.port !== options.port)
    log(`The port ${options.port} is taken; using ${door.port} instead.`);
  const url = options.publicUrl ?? `http://localhost:${door.port}`;

  const environment: NodeJS.ProcessEnv = {
    HANDSEL_LOG_LEVEL: 'warn',
    ...options.environment,
    DATABASE_URL: databaseUrl,
    ...(options.redisUrl && { REDIS_URL: options.redisUrl }),
    HANDSEL_PUBLIC_URL: url,
    HANDSEL_DATA_DIR: resolve(options.dataDir),
    HANDSEL_HOST: '127.0.0.1',
    HANDSEL_API_PORT: '0',
    HANDSEL_GATEWAY_PORT: '0',
  };
  const service = (app: string) => new ServiceProcess({ app, environment, log });
  const api = (services.api = service('api'));
  const worker = service('worker');
  services.gateways = Array.from({ length: options.gateways }, () => service('gateway'));
  const all = [api, worker, ...services.gateways];
  stops.push(() => Promise.all(all.map((one) => one.stop())));
  await Promise.all(all.map((one) => one.start()));
  log('Services are up.');
  return { url, api, worker, gateways: services.gateways, ...signingIn(databaseUrl) };
}

async function startDatabase(
  options: InstallationOptions,
  stops: (() => Promise<unknown>)[],
): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({
    dataDir: options.dataDir,
    reset: options.reset,
    fast: options.temporary,
    removeOnExit: options.temporary,
    log: options.log,
    onUnexpectedEnd: options.onDatabaseLost,
  });
  stops.push(() => database.stop());
  options.log(database.reused ? 'The database was still running and is taken over.' : 'The database is up.');
  return database;
}

async function migrateOrExplain(databaseUrl: string): Promise<string[]> {
  try {
    return await migrate(databaseUrl);
  } catch (error) {
    if (error instanceof DatabaseTooNew) throw new StartError(error.message, { cause: error });
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    throw new StartError(
      `The database at DATABASE_URL cannot be used (${code}). Check that it runs and that its user may create tables.`,
      { cause: error },
    );
  }
}

/** Links for whoever has the machine: made in the database, since nobody can be signed in before the first one. */
function signingIn(databaseUrl: string): Pick<Installation, 'administratorToken' | 'linksFor'> {
  const environment: Environment = { clock: systemClock, secrets: new NodeSecrets() };
  const withUnitOfWork = async <T>(work: (unitOfWork: PostgresUnitOfWork) => Promise<T>): Promise<T> => {
    const dataSource = await createDataSource({
      url: databaseUrl,
      poolSize: 2,
      applicationName: 'handsel-cli',
    }).initialize();
    try {
      return await work(new PostgresUnitOfWork(dataSource));
    } finally {
      await dataSource.destroy();
    }
  };
  return {
    administratorToken: () =>
      withUnitOfWork(async (unitOfWork) => (await ensureAdministratorLink(unitOfWork, environment)).token),
    linksFor: (conventionId) => withUnitOfWork((unitOfWork) => createLinksFor(unitOfWork, environment, conventionId)),
  };
}
