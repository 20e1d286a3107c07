import type { Client } from 'pg';
import { asError, directClient, type LogConnectionOptions } from './connection-options';
import { Wakeup } from './wakeup';

/** One life of a connection. */
export interface ConnectionLife {
  client: Client;
  /** Rings on a notification, when the connection is lost and when the work shall stop. */
  wakeup: Wakeup;
  /** True once the connection is lost or the work shall stop: return as soon as possible. */
  readonly over: boolean;
}

const FIRST_DELAY_MILLISECONDS = 50;
const LONGEST_DELAY_MILLISECONDS = 2_000;

/**
 * Runs `work` on a connection of its own, and again on a new one whenever the connection is lost or the work throws,
 * until stopped. The delay between two lives doubles from 50 ms to 2 s.
 */
export class SupervisedConnection {
  private readonly wakeup = new Wakeup();
  private stopping = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly options: LogConnectionOptions,
    private readonly work: (life: ConnectionLife) => Promise<void>,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Wakes the work. */
  ring(): void {
    this.wakeup.ring();
  }

  /** Resolves when the work has returned and its connection is closed. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeup.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    let delay = FIRST_DELAY_MILLISECONDS;
    while (!this.stopping) {
      const connected = await this.live();
      delay = connected ? FIRST_DELAY_MILLISECONDS : Math.min(delay * 2, LONGEST_DELAY_MILLISECONDS);
      if (!this.stopping) await this.pause(delay);
    }
  }

  /** A ring does not shorten this one unless it means to stop: a lost connection rings as well. */
  private async pause(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    for (let left = milliseconds; left > 0 && !this.stopping; left = until - performance.now())
      await this.wakeup.wait(left);
  }

  /** @returns whether a connection was made at all */
  private async live(): Promise<boolean> {
    const client = directClient(this.options);
    let lost = false;
    let connected = false;
    const lose = () => {
      lost = true;
      this.wakeup.ring();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', () => this.wakeup.ring());
    const isOver = () => lost || this.stopping;
    try {
      await client.connect();
      connected = true;
      await this.work({
        client,
        wakeup: this.wakeup,
        get over() {
          return isOver();
        },
      });
      if (lost) this.options.onError?.(new Error('the connection to the database was lost'));
    } catch (error) {
      this.options.onError?.(asError(error));
    } finally {
      await client.end().catch(() => {});
    }
    return connected;
  }
}
