import { setTimeout as sleep } from 'node:timers/promises';
import { EVENTS_CHANNEL } from './channels';
import type { LogConnectionOptions } from './connection-options';
import { SupervisedConnection, type ConnectionLife } from './supervised-connection';

const IDLE_MILLISECONDS = 30_000;

export interface EventWakerOptions extends LogConnectionOptions {
  /** NOTIFY takes a lock of the whole cluster: however many commits there are, one at most is sent in this time. */
  spacingMilliseconds?: number;
}

/**
 * Wakes the log's leader after commits that appended events. Only a hint: the leader finds them by polling as well,
 * so a wake that is lost costs a moment and never an event.
 */
export class EventWaker {
  private readonly connection: SupervisedConnection;
  private wanted = false;

  constructor(private readonly options: EventWakerOptions) {
    const applicationName = options.applicationName ?? 'handsel-waker';
    this.connection = new SupervisedConnection({ ...options, applicationName }, (life) => this.live(life));
  }

  start(): void {
    this.connection.start();
  }

  stop(): Promise<void> {
    return this.connection.stop();
  }

  /** Call after a commit. Returns at once and never throws. */
  wake(): void {
    this.wanted = true;
    this.connection.ring();
  }

  private async live(life: ConnectionLife): Promise<void> {
    while (!life.over) {
      if (this.wanted) {
        this.wanted = false;
        await life.client.query(`NOTIFY ${EVENTS_CHANNEL}`);
        await sleep(this.options.spacingMilliseconds ?? 5);
      } else {
        await life.wakeup.wait(IDLE_MILLISECONDS);
      }
    }
  }
}
