import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a convention and its organizations decide about matching, and what is worked out beside the lists. */
export class Matching1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [settings, choices, trials, lists]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE matches DROP COLUMN buyer_place, DROP COLUMN buyer_moved;
      ALTER TABLE match_runs DROP COLUMN alive_at;
      DROP TABLE match_trials, match_preferences, match_hides, match_contests, match_exclusions, match_settings;
    `);
  }
}

const settings = `
  -- One row a section that somebody has changed; what is not here is at its defaults.
  CREATE TABLE match_settings (
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    section text NOT NULL CHECK (section IN ('weights', 'complements', 'rules')),
    value jsonb NOT NULL,
    version integer NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (convention_id, section)
  );
`;

const choices = `
  CREATE TABLE match_exclusions (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('blocked', 'competitors', 'contested')),
    -- Of these no two are matched. For a blocked pair the one that blocks comes first.
    organization_ids uuid[] NOT NULL CHECK (cardinality(organization_ids) >= 2),
    -- The organization whose matter this is; null where staff said so.
    given_by uuid,
    reason text NOT NULL,
    created_at timestamptz NOT NULL,
    FOREIGN KEY (convention_id, given_by) REFERENCES organizations (convention_id, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX match_exclusions_blocked ON match_exclusions (convention_id, organization_ids) WHERE kind = 'blocked';
  CREATE INDEX match_exclusions_convention ON match_exclusions (convention_id, id);

  CREATE TABLE match_contests (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    by_organization_id uuid NOT NULL,
    reason text NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'upheld', 'dismissed')),
    answer text,
    created_at timestamptz NOT NULL,
    resolved_at timestamptz,
    FOREIGN KEY (convention_id, buyer_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    FOREIGN KEY (convention_id, supplier_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    CHECK (by_organization_id IN (buyer_id, supplier_id))
  );
  CREATE UNIQUE INDEX match_contests_open ON match_contests (convention_id, buyer_id, supplier_id, by_organization_id)
    WHERE status = 'open';
  CREATE INDEX match_contests_convention ON match_contests (convention_id, id);

  CREATE TABLE match_hides (
    convention_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    other_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, other_id),
    FOREIGN KEY (convention_id, organization_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    FOREIGN KEY (convention_id, other_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE
  );

  CREATE TABLE match_preferences (
    organization_id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    personalized boolean NOT NULL,
    shown_to_others boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    FOREIGN KEY (convention_id, organization_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE
  );
  CREATE INDEX match_preferences_convention ON match_preferences (convention_id);
`;

const trials = `
  CREATE TABLE match_trials (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('preview', 'fit', 'complements', 'raise')),
    input jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
    progress jsonb NOT NULL,
    result jsonb,
    started_by uuid NOT NULL,
    -- For whom it is, where an exhibitor asked; null for staff.
    organization_id uuid,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    failure text
  );
  CREATE INDEX match_trials_starter ON match_trials (convention_id, started_by, kind);
`;

const lists = `
  -- The last sign of life of whoever works on the run; one without any for long makes way for another.
  ALTER TABLE match_runs ADD COLUMN alive_at timestamptz NOT NULL DEFAULT now();
  CREATE INDEX match_runs_latest ON match_runs (convention_id, started_at DESC);
  -- The place on the buyer's list where it differs from the rank by score, and which way the match was moved.
  ALTER TABLE matches ADD COLUMN buyer_place integer;
  ALTER TABLE matches ADD COLUMN buyer_moved text CHECK (buyer_moved IN ('raised', 'lowered'));
`;
