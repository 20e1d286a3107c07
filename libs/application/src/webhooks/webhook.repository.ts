import type { CreateWebhook, LoggedEvent, Webhook, WebhookDelivery } from '@handsel/contracts';

export interface NewWebhook extends CreateWebhook {
  id: string;
  conventionId: string;
  secret: string;
  createdAt: Date;
}

/** A message that is due, leased to whoever took it. */
export interface DueDelivery {
  id: string;
  messageId: string;
  url: string;
  /** What signs it: the present one, and while it changes the one before. */
  secrets: string[];
  body: string;
  /** This one counted. */
  attempts: number;
}

/** What has become of an attempt. `retryAfterSeconds` null: it is given up, unless it was delivered. */
export interface DeliveryResult {
  delivered: boolean;
  status: number | null;
  error: string | null;
  retryAfterSeconds: number | null;
}

export interface WebhookRepository {
  insert(webhook: NewWebhook): Promise<void>;
  list(conventionId: string): Promise<Webhook[]>;
  find(conventionId: string, webhookId: string): Promise<Webhook | null>;
  /** False when the version is another one by now. */
  change(
    conventionId: string,
    webhookId: string,
    change: CreateWebhook & { active: boolean; version: number },
  ): Promise<boolean>;
  /** The secret before counts for so much longer, by the clock of the database. */
  renewSecret(conventionId: string, webhookId: string, secret: string, bothCountSeconds: number): Promise<void>;
  remove(conventionId: string, webhookId: string): Promise<boolean>;

  /** The latest first; those before a position where `after` says so. */
  deliveries(
    webhookId: string,
    filter: { status?: WebhookDelivery['status']; after: number | null; limit: number },
  ): Promise<WebhookDelivery[]>;
  /** Null when there is none. */
  replay(webhookId: string, deliveryId: string): Promise<WebhookDelivery | null>;

  /** Makes a message of each event for each address that asked for it. Again, it makes none twice. */
  queue(events: readonly { event: LoggedEvent; body: string }[]): Promise<number>;
  /** Messages that are due, by the clock of the database, each to one caller alone until its lease is over. */
  takeDue(limit: number, leaseSeconds: number): Promise<DueDelivery[]>;
  settle(deliveryId: string, attempt: number, result: DeliveryResult): Promise<void>;
  /** Forgets what was delivered or given up so long ago. */
  forget(olderThanDays: number): Promise<void>;
}
