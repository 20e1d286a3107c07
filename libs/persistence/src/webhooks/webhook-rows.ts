import type { Webhook, WebhookDelivery } from '@handsel/contracts';

export const WEBHOOK_COLUMNS = `
  w.id, w.url, w.description, w.event_types AS "eventTypes", w.active, w.version, w.created_at AS "createdAt",
  (SELECT count(*)::integer FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'waiting') AS waiting,
  (SELECT count(*)::integer FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'dead') AS dead`;

export type WebhookRow = Omit<Webhook, 'createdAt'> & { createdAt: Date };

export const toWebhook = (row: WebhookRow): Webhook => ({ ...row, createdAt: row.createdAt.toISOString() });

export const DELIVERY_COLUMNS = `
  d.id, d.message_id AS "messageId", d.event_type AS "eventType", d.position, d.status, d.attempts,
  CASE WHEN d.status = 'waiting' THEN d.next_attempt_at END AS "nextAttemptAt", d.last_status AS "lastStatus",
  d.last_error AS "lastError", d.created_at AS "createdAt", d.delivered_at AS "deliveredAt"`;

export type DeliveryRow = Omit<WebhookDelivery, 'position' | 'nextAttemptAt' | 'createdAt' | 'deliveredAt'> & {
  position: string;
  nextAttemptAt: Date | null;
  createdAt: Date;
  deliveredAt: Date | null;
};

export const toDelivery = (row: DeliveryRow): WebhookDelivery => ({
  ...row,
  position: Number(row.position),
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
});
