import type { LoggedEvent } from '@handsel/contracts';
import { Pool } from 'pg';
import { NUMBERED_CHANNEL } from './channels';
import type { LogConnectionOptions } from './connection-options';
import { readHeads, readRange, type LogHead } from './log-reader';
import type { LogCache } from './log-cache.port';
import type { LogSource } from './log-source.port';
import { SupervisedConnection, type ConnectionLife } from './supervised-connection';
import { TailSubscription, type Subscriber } from './tail-subscription';

export interface EventTailOptions extends LogConnectionOptions {
  /** How often the log is looked at without being woken. */
  pollMilliseconds?: number;
  /** Asked before the database; whatever it does not have comes from there. */
  cache?: LogCache;
}

/**
 * Follows the numbered log. Woken by the leader's notification; the poll is the truth, so a notification that is lost
 * or a database that restarts delays events and never loses one.
 */
export class EventTail implements LogSource {
  private readonly pool: Pool;
  private readonly connection: SupervisedConnection;
  private readonly subscriptions = new Set<TailSubscription>();
  private epochs: ReadonlyMap<string, string> = new Map();

  constructor(private readonly options: EventTailOptions) {
    const applicationName = options.applicationName ?? 'handsel-tail';
    this.pool = new Pool({
      connectionString: options.url,
      application_name: applicationName,
      max: 3,
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
    });
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', (error) => options.onError?.(error));
    this.connection = new SupervisedConnection({ ...options, applicationName }, (life) => this.live(life));
  }

  start(): void {
    this.connection.start();
  }

  async stop(): Promise<void> {
    await this.connection.stop();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.pool.end();
  }

  async heads(): Promise<LogHead[]> {
    return this.noteEpochs(await readHeads(this.pool));
  }

  async readRange(conventionId: string, after: number, limit: number): Promise<LoggedEvent[]> {
    const epoch = this.epochs.get(conventionId);
    const cached = epoch !== undefined ? await this.options.cache?.read(epoch, conventionId, after, limit) : null;
    return cached ?? readRange(this.pool, conventionId, after, limit);
  }

  /**
   * Delivers every event after the given positions: in order, once, batch by batch, each after the last one was taken.
   * A convention that `from` does not name is followed from its start, which is right for those that begin later.
   */
  subscribe(subscriber: Subscriber, from: Iterable<LogHead>): TailSubscription {
    const subscription = new TailSubscription(this, subscriber, from, (error) => this.options.onError?.(error));
    this.subscriptions.add(subscription);
    void subscription.stopped.then(() => this.subscriptions.delete(subscription));
    this.connection.ring();
    return subscription;
  }

  /** Looks at the log now. Resolves when every subscriber has been given what was there. */
  async catchUp(): Promise<void> {
    const heads = await this.heads();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.advanceTo(heads)));
  }

  private async live(life: ConnectionLife): Promise<void> {
    await life.client.query(`LISTEN ${NUMBERED_CHANNEL}`);
    while (!life.over) {
      const heads = this.noteEpochs(await readHeads(life.client));
      // Not awaited: a subscriber that takes its time holds up neither the others nor the look-out.
      for (const subscription of this.subscriptions) void subscription.advanceTo(heads);
      await life.wakeup.wait(this.options.pollMilliseconds ?? 200);
    }
  }

  private noteEpochs(heads: LogHead[]): LogHead[] {
    this.epochs = new Map(heads.map(({ conventionId, epoch }) => [conventionId, epoch]));
    return heads;
  }
}
