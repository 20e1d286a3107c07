import type { DeliveryResult, DueDelivery, NewWebhook, WebhookRepository } from '@handsel/application';
import type { CreateWebhook, LoggedEvent, Webhook, WebhookDelivery } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import {
  DELIVERY_COLUMNS,
  toDelivery,
  toWebhook,
  WEBHOOK_COLUMNS,
  type DeliveryRow,
  type WebhookRow,
} from './webhook-rows';

/** Messages taken for one address in one round: a slow one holds up nobody else. */
const TAKEN_OF_EACH = 5;

export class PostgresWebhookRepository implements WebhookRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert({ id, conventionId, url, description, eventTypes, secret, createdAt }: NewWebhook): Promise<void> {
    await this.manager.query(
      `INSERT INTO webhooks (id, convention_id, url, description, event_types, secret, from_position, created_at)
       SELECT $1, convention_id, $3, $4, $5, $6, position, $7 FROM event_heads WHERE convention_id = $2`,
      [id, conventionId, url, description, eventTypes, secret, createdAt],
    );
  }

  async list(conventionId: string): Promise<Webhook[]> {
    const rows = (await this.manager.query(
      `SELECT ${WEBHOOK_COLUMNS} FROM webhooks w WHERE w.convention_id = $1 ORDER BY w.created_at, w.id`,
      [conventionId],
    )) as WebhookRow[];
    return rows.map(toWebhook);
  }

  async find(conventionId: string, webhookId: string): Promise<Webhook | null> {
    const [row] = (await this.manager.query(
      `SELECT ${WEBHOOK_COLUMNS} FROM webhooks w WHERE w.convention_id = $1 AND w.id = $2`,
      [conventionId, webhookId],
    )) as WebhookRow[];
    return row ? toWebhook(row) : null;
  }

  async change(
    conventionId: string,
    webhookId: string,
    { url, description, eventTypes, active, version }: CreateWebhook & { active: boolean; version: number },
  ): Promise<boolean> {
    const changed = await changedRows(
      this.manager,
      `UPDATE webhooks SET url = $4, description = $5, event_types = $6, active = $7, version = version + 1
       WHERE convention_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [conventionId, webhookId, version, url, description, eventTypes, active],
    );
    return changed.length > 0;
  }

  async renewSecret(conventionId: string, webhookId: string, secret: string, bothCountSeconds: number): Promise<void> {
    await this.manager.query(
      `UPDATE webhooks SET secret_before = secret, secret_before_until = now() + make_interval(secs => $4), secret = $3
       WHERE convention_id = $1 AND id = $2`,
      [conventionId, webhookId, secret, bothCountSeconds],
    );
  }

  async remove(conventionId: string, webhookId: string): Promise<boolean> {
    const removed = await changedRows(
      this.manager,
      'DELETE FROM webhooks WHERE convention_id = $1 AND id = $2 RETURNING id',
      [conventionId, webhookId],
    );
    return removed.length > 0;
  }

  async deliveries(
    webhookId: string,
    { status, after, limit }: { status?: WebhookDelivery['status']; after: number | null; limit: number },
  ): Promise<WebhookDelivery[]> {
    const rows = (await this.manager.query(
      `SELECT ${DELIVERY_COLUMNS} FROM webhook_deliveries d
       WHERE d.webhook_id = $1 AND ($2::text IS NULL OR d.status = $2) AND ($3::bigint IS NULL OR d.position < $3)
       ORDER BY d.position DESC LIMIT $4`,
      [webhookId, status ?? null, after, limit],
    )) as DeliveryRow[];
    return rows.map(toDelivery);
  }

  async replay(webhookId: string, deliveryId: string): Promise<WebhookDelivery | null> {
    const [row] = await changedRows<DeliveryRow>(
      this.manager,
      `UPDATE webhook_deliveries d SET status = 'waiting', attempts = 0, next_attempt_at = now(), delivered_at = NULL
       WHERE d.webhook_id = $1 AND d.id = $2 RETURNING ${DELIVERY_COLUMNS}`,
      [webhookId, deliveryId],
    );
    return row ? toDelivery(row) : null;
  }

  async queue(messages: readonly { event: LoggedEvent; body: string }[]): Promise<number> {
    const rows = messages.map(({ event, body }) => ({
      conventionId: event.conventionId,
      messageId: `event-${event.id}`,
      type: event.type,
      position: event.position,
      body,
    }));
    const made = (await this.manager.query(
      `INSERT INTO webhook_deliveries (webhook_id, message_id, event_type, position, body)
       SELECT w.id, e."messageId", e.type, e.position, e.body
       FROM jsonb_to_recordset($1::jsonb) AS e("conventionId" uuid, "messageId" text, type text, position bigint, body text)
       JOIN webhooks w ON w.convention_id = e."conventionId" AND e.type = ANY (w.event_types) AND e.position > w.from_position
       ON CONFLICT (webhook_id, message_id) DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    )) as unknown[];
    return made.length;
  }

  takeDue(limit: number, leaseSeconds: number): Promise<DueDelivery[]> {
    return changedRows<DueDelivery>(
      this.manager,
      `UPDATE webhook_deliveries d SET attempts = d.attempts + 1, next_attempt_at = now() + make_interval(secs => $2)
       FROM (
         SELECT one.id, w.url, w.secret, CASE WHEN w.secret_before_until > now() THEN w.secret_before END AS before
         FROM webhooks w CROSS JOIN LATERAL (
           SELECT id FROM webhook_deliveries WHERE webhook_id = w.id AND status = 'waiting' AND next_attempt_at <= now()
           ORDER BY next_attempt_at, position LIMIT ${TAKEN_OF_EACH} FOR UPDATE SKIP LOCKED
         ) one
         WHERE w.active LIMIT $1
       ) due
       WHERE d.id = due.id
       RETURNING d.id, d.message_id AS "messageId", due.url, array_remove(ARRAY[due.secret, due.before], NULL) AS secrets,
                 d.body, d.attempts`,
      [limit, leaseSeconds],
    );
  }

  async settle(deliveryId: string, attempt: number, result: DeliveryResult): Promise<void> {
    const { delivered, status, error, retryAfterSeconds } = result;
    const next = delivered ? 'delivered' : retryAfterSeconds === null ? 'dead' : 'waiting';
    await this.manager.query(
      `UPDATE webhook_deliveries SET status = $3, last_status = $4, last_error = $5,
         delivered_at = CASE WHEN $3 = 'delivered' THEN now() END,
         next_attempt_at = now() + make_interval(secs => $6)
       WHERE id = $1 AND attempts = $2 AND status = 'waiting'`,
      [deliveryId, attempt, next, status, error, retryAfterSeconds ?? 0],
    );
  }

  async forget(olderThanDays: number): Promise<void> {
    await this.manager.query(
      `DELETE FROM webhook_deliveries WHERE status <> 'waiting' AND created_at < now() - make_interval(days => $1)`,
      [olderThanDays],
    );
  }
}
