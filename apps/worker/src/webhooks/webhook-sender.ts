import type { DueDelivery, UnitOfWork } from '@handsel/application';
import type { Clock } from '@handsel/kernel';
import { postWebhook, signWebhook, type PostWebhookOptions } from '@handsel/platform';
import { retryAfterSeconds } from './retry-after';

export interface WebhookSenderOptions extends PostWebhookOptions {
  unitOfWork: UnitOfWork;
  clock: Clock;
  random: () => number;
  onError: (error: unknown) => void;
  pollMilliseconds?: number;
}

const AT_ONCE = 20;
/** Longer than an attempt may take: whoever died with it is followed by another one. */
const LEASE_SECONDS = 60;
const FORGET_AFTER_DAYS = 30;
const FORGET_EVERY_MILLISECONDS = 3_600_000;
/** The receiver says that it is gone for good. */
const GONE = 410;

/** Sends the messages that are due. Any number may run: each message is one sender's at a time. */
export class WebhookSender {
  private stopping = false;
  private rung = false;
  private ringNow: () => void = () => {};
  private running: Promise<void> | null = null;
  private forgotAt = -Infinity;

  constructor(private readonly options: WebhookSenderOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** There may be something to send. */
  ring(): void {
    this.rung = true;
    this.ringNow();
  }

  /** Resolves after the messages that are on their way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      let sent = 0;
      try {
        sent = await this.round();
      } catch (error) {
        this.options.onError(error);
      }
      if (sent === 0 && !this.stopping) await this.pause();
    }
  }

  private async round(): Promise<number> {
    const { unitOfWork } = this.options;
    this.rung = false;
    const due = await unitOfWork.run((tx) => tx.webhooks.takeDue(AT_ONCE, LEASE_SECONDS));
    await Promise.all(due.map((delivery) => this.send(delivery)));
    if (performance.now() - this.forgotAt > FORGET_EVERY_MILLISECONDS) {
      this.forgotAt = performance.now();
      await unitOfWork.run((tx) => tx.webhooks.forget(FORGET_AFTER_DAYS));
    }
    return due.length;
  }

  private async send({ id, messageId, url, secrets, body, attempts }: DueDelivery): Promise<void> {
    const { unitOfWork, clock, random } = this.options;
    const headers = { ...signWebhook(secrets, messageId, clock.now(), body) };
    const { status, error } = await postWebhook(url, headers, body, this.options);
    const result = {
      delivered: error === null,
      status,
      error,
      retryAfterSeconds: status === GONE ? null : retryAfterSeconds(attempts, random()),
    };
    await unitOfWork.run((tx) => tx.webhooks.settle(id, attempts, result));
  }

  private async pause(): Promise<void> {
    if (this.rung) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.pollMilliseconds ?? 1_000);
      this.ringNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
