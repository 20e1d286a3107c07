import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { StartError, type ServiceReady } from '@handsel/platform';

const READY_WITHIN_MILLISECONDS = 60_000;
const RESTART_PAUSES_MILLISECONDS = [200, 500, 1_000, 2_000, 5_000];
const STOP_WITHIN_MILLISECONDS = 12_000;

export interface ServiceProcessOptions {
  /** `api`, `gateway` or `worker`. */
  app: string;
  environment: NodeJS.ProcessEnv;
  /** Told in plain lines what happens to it. */
  log: (line: string) => void;
}

/** One service as a child process. Started again, after a growing pause, whenever it ends without being asked to. */
export class ServiceProcess {
  private child?: ChildProcess;
  private restarts = 0;
  private stopping = false;
  /** The port that it serves now; undefined while it is down. */
  port?: number;

  constructor(private readonly options: ServiceProcessOptions) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the service serves. Throws a StartError when its first start fails. */
  async start(): Promise<void> {
    await this.launch();
    this.restarts = 0;
  }

  /** Ends the process at once, as a crash would; it comes back by itself. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MILLISECONDS);
    await exited;
    clearTimeout(late);
  }

  private async launch(): Promise<void> {
    const { app, environment } = this.options;
    const file = join(__dirname, '..', '..', '..', app, 'src', 'main.js');
    const child = fork(file, {
      env: { ...process.env, ...environment },
      execArgv: ['--enable-source-maps'],
      // Ctrl-C in the terminal reaches the supervisor, which stops its services in order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    child.once('exit', (code, signal) => this.onExit(child, signal ?? `status ${code}`));
    const ready = await waitUntilReady(child);
    if (!ready) throw new StartError(`The ${app} could not be started. What it printed above says why.`);
    this.port = ready.port;
  }

  private onExit(child: ChildProcess, how: string): void {
    if (this.child !== child) return;
    const hadServed = this.port !== undefined || this.restarts > 0;
    this.port = undefined;
    if (this.stopping || (!hadServed && this.options.app !== 'worker')) return;
    this.restartAfter(how);
  }

  private restartAfter(how: string): void {
    const pause = RESTART_PAUSES_MILLISECONDS[Math.min(this.restarts, RESTART_PAUSES_MILLISECONDS.length - 1)] ?? 5_000;
    this.restarts += 1;
    this.options.log(`The ${this.options.app} ended (${how}) and is started again.`);
    setTimeout(() => {
      if (this.stopping) return;
      this.launch().then(
        () => (this.restarts = 0),
        () => {},
      );
    }, pause);
  }
}

/** What the child says once it serves; null when it ends or stays silent instead. */
async function waitUntilReady(child: ChildProcess): Promise<ServiceReady | null> {
  return new Promise((resolve) => {
    const finish = (ready: ServiceReady | null) => {
      clearTimeout(late);
      child.off('exit', onExit).off('message', onMessage);
      resolve(ready);
    };
    const onExit = () => finish(null);
    const onMessage = (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) finish(message as ServiceReady);
    };
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      finish(null);
    }, READY_WITHIN_MILLISECONDS);
    child.on('exit', onExit).on('message', onMessage);
  });
}
