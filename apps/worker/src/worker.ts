import { airDueCues, releaseDueDeals, type Environment, type UnitOfWork } from '@handsel/application';
import { jobs } from '@handsel/contracts';
import { EventRetention, EventSequencer, EventStreams, EventWaker, type LogFollower } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { createDataSource, PostgresUnitOfWork, type Database } from '@handsel/persistence';
import { JobQueues, JobWorkers, networks, NodeSecrets, queueBackend, type Config } from '@handsel/platform';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { DueClock } from './due-clock';
import { createJobFeeder } from './job-feeder';
import { matchingHandlers } from './matching/handlers';
import { IndexWarmer } from './matching/index-warmer';
import { RankingThread } from './matching/ranking-thread';
import { schedulingHandlers } from './scheduling/handlers';
import { createWebhookFeeder } from './webhooks/webhook-feeder';
import { WebhookSender } from './webhooks/webhook-sender';

/** What every job handler needs. */
export interface HandlerContext {
  unitOfWork: UnitOfWork;
  environment: Environment;
  log: Logger;
}

/** Numbers the log, turns events into jobs and works the jobs off. Any number of workers may run. */
export class Worker implements OnApplicationBootstrap, OnApplicationShutdown {
  private dataSource?: Database;
  private queues?: JobQueues<typeof jobs>;
  private workers?: JobWorkers<typeof jobs>;
  private readonly waker: EventWaker;
  private readonly cache: EventStreams | undefined;
  private readonly sequencer: EventSequencer;
  private readonly retention: EventRetention;
  private feeder?: LogFollower;
  private webhookFeeder?: LogFollower;
  private webhookSender?: WebhookSender;
  private clocks: DueClock[] = [];
  private readonly rankingThread = new RankingThread();
  private warmer?: IndexWarmer;

  constructor(
    private readonly config: Config & { databaseUrl: string },
    private readonly log: Logger,
  ) {
    const connection = { url: config.databaseUrl, onError: this.onLogError };
    this.waker = new EventWaker(connection);
    this.cache = EventStreams.of(config, this.onLogError);
    this.sequencer = new EventSequencer({ ...connection, cache: this.cache });
    this.retention = new EventRetention({
      ...connection,
      keepDays: config.eventDays,
      onChanged: (change) => this.log.info(change, 'months of the log'),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { databaseUrl, redisUrl, redisPrefix } = this.config;
    this.waker.start();
    this.sequencer.start();
    this.retention.start();
    this.dataSource = await createDataSource({ url: databaseUrl, applicationName: 'handsel-worker' }).initialize();
    const context: HandlerContext = {
      unitOfWork: new PostgresUnitOfWork(this.dataSource, () => this.waker.wake()),
      environment: { clock: systemClock, secrets: new NodeSecrets() },
      log: this.log,
    };
    const backend = await queueBackend({ databaseUrl, redisUrl, redisPrefix });
    this.queues = new JobQueues(jobs, backend, (error) => this.log.error(error, 'queue'));
    await this.queues.ready();
    const warmer = (this.warmer = new IndexWarmer(this.rankingThread, context));
    const matching = { ...context, thread: this.rankingThread, onThreadLost: () => void warmer.warm() };
    const handlers = { ...matchingHandlers(matching), ...schedulingHandlers(context) };
    this.workers = new JobWorkers(jobs, handlers, backend, {
      onError: (error, job) => this.log.error({ err: error, job }, job ? 'job failed' : 'queue'),
    });
    await this.workers.start();
    this.feeder = createJobFeeder(databaseUrl, this.queues, this.onLogError);
    this.feeder.start();
    this.startWebhooks(context);
    this.startClocks(context);
    void warmer.warm();
    this.log.info({ queue: backend.kind }, 'ready');
  }

  /** In the order of dependence: no new jobs, then none at work, then the log, then the database. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.clocks.map((clock) => clock.stop()));
    await Promise.all([this.feeder?.stop(), this.webhookFeeder?.stop()]);
    await this.webhookSender?.stop();
    await this.workers?.stop();
    await this.warmer?.stop();
    await this.rankingThread.stop();
    await this.queues?.close();
    await Promise.all([this.sequencer.stop(), this.retention.stop(), this.waker.stop()]);
    this.cache?.stop();
    await this.dataSource?.destroy();
  }

  /** A release may come half a second late; on a stage that is noticed. */
  private startClocks({ unitOfWork }: HandlerContext): void {
    this.clocks = [
      new DueClock(
        500,
        () => releaseDueDeals(unitOfWork),
        (error) => this.log.warn({ err: error }, 'releases'),
      ),
      new DueClock(
        100,
        () => airDueCues(unitOfWork),
        (error) => this.log.warn({ err: error }, 'stage'),
      ),
    ];
    for (const clock of this.clocks) clock.start();
  }

  private startWebhooks({ unitOfWork, environment }: HandlerContext): void {
    const sender = new WebhookSender({
      unitOfWork,
      clock: environment.clock,
      random: Math.random,
      allowed: networks(this.config.webhookNetworks),
      onError: (error) => this.log.warn({ err: error }, 'webhooks'),
    });
    this.webhookSender = sender;
    sender.start();
    this.webhookFeeder = createWebhookFeeder(this.config.databaseUrl, unitOfWork, () => sender.ring(), this.onLogError);
    this.webhookFeeder.start();
  }

  private readonly onLogError = (error: Error) => this.log.warn(error, 'event log');
}
