import type { Logger } from 'pino';
import { loadConfig, type Config } from '../config/config';
import { createLogger } from '../logging/logger';
import { EXIT_DEADLINE_MS, setExitDeadline } from '../logging/exit-deadline';
import { onParentGone } from '../logging/on-parent-gone';
import { StartError } from '../start-error';

/** The embedded database goes with the parent: there is nothing left to finish, and nobody waits. */
const ORPHAN_DEADLINE_MS = 3_000;

/** A process of the installation that serves until it is told to stop. */
export interface RunningService {
  /** Where it listens, where it does. */
  port?: number;
  stop(): Promise<void>;
}

/** A service's configuration: the database is known by now, embedded or not. */
export type ServiceConfig = Config & { databaseUrl: string };

/** What a service tells the process that forked it, once it serves. */
export interface ServiceReady {
  ready: true;
  port?: number;
}

/**
 * Runs one service as the whole of this process: reads the configuration, tells the parent when it is ready, stops on
 * SIGTERM, SIGINT or the parent's end, and ends by a deadline whatever hangs. What keeps it from starting is one line.
 */
export async function runService(
  name: string,
  start: (config: ServiceConfig, log: Logger) => Promise<RunningService>,
): Promise<void> {
  const config = readConfig();
  const log = createLogger(config, name);
  let service: RunningService | undefined;
  let stopping = false;
  const stop = async (deadlineMs = EXIT_DEADLINE_MS) => {
    if (stopping) return;
    stopping = true;
    setExitDeadline(() => log.warn('the shutdown took too long and was cut short'), deadlineMs);
    await service?.stop().catch((error: unknown) => log.error(error, 'while stopping'));
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  onParentGone(() => void stop(ORPHAN_DEADLINE_MS));
  try {
    service = await start(config, log);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const ready: ServiceReady = { ready: true, ...(service.port !== undefined && { port: service.port }) };
  process.send?.(ready);
}

function readConfig(): ServiceConfig {
  try {
    const config = loadConfig(process.env);
    if (config.databaseUrl === undefined)
      throw new StartError('DATABASE_URL is not set: this service does not start a database of its own.');
    return { ...config, databaseUrl: config.databaseUrl };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
