import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ledger needs that is audited: lines with a number, evidence, milestones, set times, batches. */
export class Ledger1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [deals, entries, postings, earlierPostings, earlierEvents, besides])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('lines of a ledger are not taken back: restore a backup instead');
  }
}

const deals = `
  ALTER TABLE deals
    ADD COLUMN sub_fields text[] NOT NULL DEFAULT '{}',
    ADD COLUMN high_tech_stated boolean,
    ADD COLUMN rate_stated boolean NOT NULL DEFAULT false,
    ADD COLUMN release_at timestamptz,
    -- Who set the time: the entry is theirs when it comes.
    ADD COLUMN release_by uuid REFERENCES accounts,
    ADD COLUMN milestones jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT deals_release_at_check CHECK (release_at IS NULL OR (status = 'verified' AND release_by IS NOT NULL));
  CREATE INDEX deals_release_due ON deals (release_at) WHERE release_at IS NOT NULL;
`;

const entries = `
  ALTER TABLE deal_entries
    ADD COLUMN detail jsonb NOT NULL DEFAULT '{}',
    DROP CONSTRAINT deal_entries_kind_check,
    ADD CONSTRAINT deal_entries_kind_check CHECK (kind IN ('entered', 'verified', 'release-scheduled', 'released',
      'signed', 'corrected', 'retracted', 'evidence-added', 'milestone-reached'));
`;

const postings = `
  ALTER TABLE deal_postings
    -- Numbers the entries of a convention that change its totals: 1, 2, 3, ... in the order of their commits.
    ADD COLUMN ledger_line integer,
    ADD COLUMN type text,
    ADD COLUMN sub_fields text[],
    ADD COLUMN agreed_currency text,
    ADD COLUMN agreed_amount numeric(18, 2);
`;

/** What is put on has the figures that its entry leaves behind; what is taken off, those of the entry before. */
const earlierPostings = `
  ALTER TABLE deal_postings DISABLE TRIGGER deal_postings_append_only;
  UPDATE deal_postings p SET
    ledger_line = n.line,
    type = s.state->>'type',
    sub_fields = '{}',
    agreed_currency = s.state->>'currency',
    agreed_amount = (s.state->>'amount')::numeric * p.projects
  FROM deal_entries e
  JOIN (SELECT DISTINCT entry_id, dense_rank() OVER (PARTITION BY convention_id ORDER BY at, entry_id) AS line
        FROM deal_postings) n ON n.entry_id = e.id
  JOIN deal_entries s ON s.deal_id = e.deal_id
  WHERE p.entry_id = e.id AND s.ordinal = e.ordinal - CASE WHEN p.projects < 0 THEN 1 ELSE 0 END;
  ALTER TABLE deal_postings ENABLE TRIGGER deal_postings_append_only;
  ALTER TABLE deal_postings
    ALTER COLUMN ledger_line SET NOT NULL,
    ALTER COLUMN type SET NOT NULL,
    ALTER COLUMN sub_fields SET NOT NULL,
    ALTER COLUMN agreed_currency SET NOT NULL,
    ALTER COLUMN agreed_amount SET NOT NULL;
  CREATE INDEX deal_postings_line ON deal_postings (convention_id, ledger_line);
`;

/** Each event that a board hears of stands for one line; others say which line was the last. */
const earlierEvents = `
  UPDATE events e SET payload = e.payload || jsonb_build_object('ledgerLine', n.line)
  FROM (SELECT id, count(*) FILTER (WHERE 'board' = ANY(audience)) OVER (PARTITION BY convention_id ORDER BY id) AS line
        FROM events WHERE type IN ('deal.signed', 'deal.corrected', 'deal.retracted')) n
  WHERE n.id = e.id;
`;

const besides = `
  CREATE TABLE deal_settings (
    convention_id uuid PRIMARY KEY REFERENCES conventions ON DELETE CASCADE,
    verified_by_another boolean NOT NULL,
    version integer NOT NULL
  );

  CREATE TABLE deal_evidence (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    deal_id uuid NOT NULL REFERENCES deals,
    name text NOT NULL,
    media_type text NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    content bytea NOT NULL,
    added_by uuid NOT NULL REFERENCES accounts,
    added_at timestamptz NOT NULL,
    UNIQUE (deal_id, sha256)
  );
  -- Documents are packed already; read whole or not at all.
  ALTER TABLE deal_evidence ALTER COLUMN content SET STORAGE EXTERNAL;
  CREATE TRIGGER deal_evidence_append_only BEFORE UPDATE OR DELETE ON deal_evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE ceremony_batches (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    name jsonb NOT NULL,
    version integer NOT NULL
  );
  CREATE INDEX ceremony_batches_convention ON ceremony_batches (convention_id);
  CREATE TABLE ceremony_batch_deals (
    batch_id uuid NOT NULL REFERENCES ceremony_batches ON DELETE CASCADE,
    ordinal integer NOT NULL,
    -- In one batch at most: nothing is signed twice because it stands in two lists.
    deal_id uuid NOT NULL UNIQUE REFERENCES deals,
    PRIMARY KEY (batch_id, ordinal)
  );
`;
