import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { LogConnectionOptions } from './connection-options';
import { SupervisedConnection, type ConnectionLife } from './supervised-connection';

const STANDBY_MILLISECONDS = 250;

export interface LeadershipOptions extends LogConnectionOptions {
  /** Whoever holds the advisory lock of this name leads; names of different work must differ. */
  lockName: string;
  /** Notifications that wake the leader. */
  channel: string;
  /** How long the leader rests when there was nothing to do and nobody woke it. */
  pollMilliseconds: number;
  /** From the start of one round to that of the next at least, so that what comes in a rush is taken together. */
  spacingMilliseconds: number;
  /** What the connection needs before the first round. */
  prepare?: (client: Client) => Promise<void>;
  /** One round of the work, on the connection that holds the lock: who lost the lock cannot write. True: go on at once. */
  step: (client: Client) => Promise<boolean>;
}

/**
 * Work that only one process does at a time, decided by a session advisory lock. The others stand by and take over
 * within a quarter of a second after the leader's connection has ended, in whatever way.
 */
export class Leadership {
  private readonly connection: SupervisedConnection;
  private leading = false;

  constructor(private readonly options: LeadershipOptions) {
    this.connection = new SupervisedConnection(options, (life) => this.live(life));
  }

  get isLeading(): boolean {
    return this.leading;
  }

  start(): void {
    this.connection.start();
  }

  /** Ends the work after its present round and gives the lock back. */
  stop(): Promise<void> {
    return this.connection.stop();
  }

  private async live(life: ConnectionLife): Promise<void> {
    while (!life.over && !(await this.takeLock(life.client))) await life.wakeup.wait(STANDBY_MILLISECONDS);
    if (life.over) return;
    this.leading = true;
    try {
      await this.options.prepare?.(life.client);
      await life.client.query(`LISTEN ${this.options.channel}`);
      while (!life.over) {
        const started = performance.now();
        if (await this.options.step(life.client)) continue;
        await life.wakeup.wait(this.options.pollMilliseconds);
        const early = started + this.options.spacingMilliseconds - performance.now();
        if (early > 0 && !life.over) await sleep(early);
      }
    } finally {
      this.leading = false;
    }
  }

  private async takeLock(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [this.options.lockName],
    );
    return rows[0]?.taken ?? false;
  }
}
