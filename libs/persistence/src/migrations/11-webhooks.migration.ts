import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that are told of events, and their messages. */
export class Webhooks1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhooks (
        id uuid PRIMARY KEY,
        convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
        url text NOT NULL,
        description text NOT NULL,
        event_types text[] NOT NULL,
        -- Both are needed as they are, to sign with.
        secret text NOT NULL,
        secret_before text,
        secret_before_until timestamptz,
        active boolean NOT NULL DEFAULT true,
        -- It hears of what follows this.
        from_position bigint NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX webhooks_convention ON webhooks (convention_id);
      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        webhook_id uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
        message_id text NOT NULL,
        event_type text NOT NULL,
        position bigint NOT NULL,
        -- What is signed, to the byte.
        body text NOT NULL,
        status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'dead')),
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_status integer,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        delivered_at timestamptz,
        UNIQUE (webhook_id, message_id)
      );
      CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, next_attempt_at) WHERE status = 'waiting';
      CREATE INDEX webhook_deliveries_latest ON webhook_deliveries (webhook_id, position);
      CREATE INDEX webhook_deliveries_over ON webhook_deliveries (created_at) WHERE status <> 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_deliveries, webhooks');
  }
}
