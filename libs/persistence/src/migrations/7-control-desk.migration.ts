import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What screens are told to show and tell of themselves, and what waits to go on stage. */
export class ControlDesk1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE screens
        ADD COLUMN show jsonb NOT NULL DEFAULT '{"content":"board","tableId":null,"language":null}',
        ADD COLUMN takeover jsonb,
        ADD COLUMN takeover_until timestamptz,
        ADD COLUMN report jsonb,
        ADD COLUMN reported_at timestamptz,
        ADD CHECK ((takeover IS NULL) = (takeover_until IS NULL)),
        ADD CHECK ((report IS NULL) = (reported_at IS NULL));

      CREATE TABLE desks (
        convention_id uuid PRIMARY KEY REFERENCES conventions ON DELETE CASCADE,
        held boolean NOT NULL,
        delay_seconds integer NOT NULL CHECK (delay_seconds BETWEEN 0 AND 60),
        version integer NOT NULL
      );

      CREATE TABLE cues (
        id uuid PRIMARY KEY,
        convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('signing', 'rehearsal')),
        deal_id uuid NOT NULL REFERENCES deals ON DELETE CASCADE,
        deal_version integer NOT NULL,
        screen_ids uuid[],
        airs_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'aired', 'undone', 'failed')),
        failure text,
        account_id uuid NOT NULL REFERENCES accounts
      );
      -- However many press the button, a deal waits for its signing once.
      CREATE UNIQUE INDEX cues_waiting_once ON cues (deal_id) WHERE status = 'pending' AND kind = 'signing';
      CREATE INDEX cues_due ON cues (airs_at) WHERE status = 'pending';
      CREATE INDEX cues_of_convention ON cues (convention_id, airs_at DESC);

      CREATE TABLE announcements (
        id uuid PRIMARY KEY,
        convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
        text jsonb NOT NULL,
        tone text NOT NULL CHECK (tone IN ('notice', 'emergency')),
        screen_ids uuid[],
        shown_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > shown_at),
        account_id uuid NOT NULL REFERENCES accounts
      );
      CREATE INDEX announcements_of_convention ON announcements (convention_id, expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE announcements, cues, desks;
      ALTER TABLE screens DROP COLUMN show, DROP COLUMN takeover, DROP COLUMN takeover_until,
        DROP COLUMN report, DROP COLUMN reported_at;
    `);
  }
}
