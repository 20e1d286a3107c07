import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a timetable is made of besides people and tables, pins, offers, and what a run needs to be checked and undone. */
export class Scheduling1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [resources, places, bookings, runs]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('blocked times would lose their bookings: restore a backup instead');
  }
}

const resources = `
  CREATE TABLE scheduling_settings (
    convention_id uuid PRIMARY KEY REFERENCES conventions ON DELETE CASCADE,
    meeting_minutes integer NOT NULL CHECK (meeting_minutes > 0),
    buffer_minutes integer NOT NULL CHECK (buffer_minutes >= 0),
    walking jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1
  );
  CREATE TABLE participant_limits (
    participant_id uuid PRIMARY KEY REFERENCES participants ON DELETE CASCADE,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    minimum integer CHECK (minimum >= 0),
    maximum integer CHECK (maximum >= 0),
    version integer NOT NULL DEFAULT 1
  );
  CREATE TABLE interpreters (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    name jsonb NOT NULL,
    language_pairs jsonb NOT NULL,
    -- Empty: works whenever there are meetings.
    shifts tstzmultirange NOT NULL DEFAULT '{}',
    rest jsonb,
    version integer NOT NULL DEFAULT 1
  );
  CREATE INDEX interpreters_convention ON interpreters (convention_id);
  CREATE TABLE talks (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    title jsonb NOT NULL,
    hall text NOT NULL,
    during tstzrange NOT NULL CHECK (NOT isempty(during)),
    version integer NOT NULL DEFAULT 1
  );
  CREATE INDEX talks_convention ON talks (convention_id);
  CREATE TABLE talk_attendees (
    talk_id uuid NOT NULL REFERENCES talks ON DELETE CASCADE,
    participant_id uuid NOT NULL REFERENCES participants ON DELETE CASCADE,
    PRIMARY KEY (talk_id, participant_id)
  );
  CREATE INDEX talk_attendees_participant ON talk_attendees (participant_id);
  -- When somebody or something cannot be used, as it was said; what of it counts stands in bookings, merged.
  CREATE TABLE blocked_times (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    resource_kind text NOT NULL CHECK (resource_kind IN ('person', 'table', 'interpreter')),
    resource_id uuid NOT NULL,
    during tstzrange NOT NULL CHECK (NOT isempty(during)),
    reason text NOT NULL
  );
  CREATE INDEX blocked_times_resource ON blocked_times (convention_id, resource_id);
  -- What somebody speaks: as said of the person, else of the organization; empty where neither is known.
  CREATE FUNCTION languages_of(participant uuid) RETURNS text[] STABLE LANGUAGE sql AS $$
    SELECT CASE WHEN cardinality(p.languages) > 0 THEN p.languages ELSE coalesce(f.languages, '{}') END
    FROM participants p LEFT JOIN profiles f ON f.organization_id = p.organization_id WHERE p.id = participant
  $$;
`;

const places = `
  ALTER TABLE tables ADD COLUMN booth_of uuid REFERENCES organizations ON DELETE CASCADE;
  ALTER TABLE pairings ADD COLUMN meeting_minutes integer CHECK (meeting_minutes > 0);
  ALTER TABLE meetings ADD COLUMN slot_count integer NOT NULL DEFAULT 1 CHECK (slot_count > 0);
  ALTER TABLE meetings ADD COLUMN interpreter_id uuid REFERENCES interpreters;
  CREATE TABLE pins (
    pairing_id uuid PRIMARY KEY REFERENCES pairings ON DELETE CASCADE,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    slot_id uuid NOT NULL REFERENCES slots,
    table_id uuid REFERENCES tables,
    pinned_by uuid NOT NULL REFERENCES accounts,
    pinned_at timestamptz NOT NULL
  );
  CREATE INDEX pins_convention ON pins (convention_id);
  -- A freed place that a waiting pair may have. It holds nothing: whoever books first has it.
  CREATE TABLE offers (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    pairing_id uuid NOT NULL REFERENCES pairings ON DELETE CASCADE,
    slot_id uuid NOT NULL REFERENCES slots,
    table_id uuid NOT NULL REFERENCES tables,
    status text NOT NULL CHECK (status IN ('open', 'accepted', 'declined')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    meeting_id uuid REFERENCES meetings
  );
  CREATE INDEX offers_convention ON offers (convention_id, created_at);
`;

// A booking without a meeting is a blocked time: the same constraint keeps meetings out of it.
const bookings = `
  ALTER TABLE bookings DROP CONSTRAINT bookings_pkey;
  ALTER TABLE bookings ALTER COLUMN meeting_id DROP NOT NULL;
  ALTER TABLE bookings ADD CONSTRAINT bookings_meeting UNIQUE (meeting_id, resource_id);
  CREATE INDEX bookings_blocked ON bookings (convention_id, resource_id) WHERE meeting_id IS NULL;
`;

const runs = `
  ALTER TABLE schedule_runs
    -- What the solver was given and gave back, for others to check.
    ADD COLUMN proof jsonb,
    -- Pins that cannot all hold.
    ADD COLUMN clashes jsonb,
    -- Where the meetings stood that publishing moved or cancelled.
    ADD COLUMN undo jsonb;
`;
