import { z } from 'zod';
import { id, instant, position, text } from '../model';
import { domainEvents, type DomainEventType } from './domain-events';

/** Longer than any that a program answers to, and short enough for every proxy on the way. */
const MAX_URL = 2_000;

/** Where others take events. What the name leads to is looked at again with each delivery. */
export const webhookUrl = z
  .string()
  .max(MAX_URL)
  .refine((url) => {
    const parsed = URL.parse(url);
    return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '';
  }, 'must be an address such as https://example.org/events, without a password in it')
  .transform((url) => new URL(url).href);

/** What others may be told. Nothing that only concerns the program itself. */
export const webhookEventType = z.enum(
  (Object.keys(domainEvents) as DomainEventType[]).filter((type) => type !== 'session.revoked') as [
    DomainEventType,
    ...DomainEventType[],
  ],
);

export const webhook = z.object({
  id,
  url: z.string(),
  description: z.string(),
  eventTypes: z.array(webhookEventType),
  active: z.boolean(),
  version: z.number().int(),
  createdAt: instant,
  /** Messages that wait, also for another attempt. */
  waiting: z.number().int(),
  /** Messages that were given up. */
  dead: z.number().int(),
});

const editable = {
  url: webhookUrl,
  description: text(300).default(''),
  eventTypes: z.array(webhookEventType).min(1).max(webhookEventType.options.length),
};
export const createWebhook = z.strictObject(editable);
export const changeWebhook = z.strictObject({ ...editable, active: z.boolean(), version: z.number().int() });

/** The secret is shown once. While it changes, the one before counts too, for a day. */
export const webhookWithSecret = z.object({ webhook, secret: z.string() });

export const deliveryStatus = z.enum(['waiting', 'delivered', 'dead']);

/** A message of one event for one address, and how far it has come. */
export const webhookDelivery = z.object({
  id,
  /** Of the event: the same with each attempt, so that a receiver knows what it has. */
  messageId: z.string(),
  eventType: webhookEventType,
  position,
  status: deliveryStatus,
  attempts: z.number().int(),
  /** Null where there is none any more. */
  nextAttemptAt: instant.nullable(),
  lastStatus: z.number().int().nullable(),
  lastError: z.string().nullable(),
  createdAt: instant,
  deliveredAt: instant.nullable(),
});

export type Webhook = z.infer<typeof webhook>;
export type WebhookDelivery = z.infer<typeof webhookDelivery>;
export type CreateWebhook = z.output<typeof createWebhook>;
