import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything from profiles to signed deals. The constraints are the promises: see docs/ARCHITECTURE.md. */
export class FirstSchema1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      extensions,
      identity,
      conventions,
      profiles,
      matching,
      meetings,
      deals,
      log,
      infrastructure,
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the first schema is not taken back: restore a backup instead');
  }
}

const extensions = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
`;

const conventions = `
  CREATE TABLE conventions (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name jsonb NOT NULL,
    time_zone text NOT NULL,
    languages text[] NOT NULL,
    currency text NOT NULL,
    second_currency text,
    rates jsonb NOT NULL,
    days jsonb NOT NULL,
    slot_minutes integer NOT NULL CHECK (slot_minutes > 0),
    settings jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL
  );
  CREATE TABLE sectors (
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    code text NOT NULL,
    parent text,
    name jsonb NOT NULL,
    high_tech boolean NOT NULL,
    keywords text[] NOT NULL,
    ordinal integer NOT NULL,
    PRIMARY KEY (convention_id, code)
  );
  CREATE TABLE slots (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    index integer NOT NULL,
    day date NOT NULL,
    during tstzrange NOT NULL CHECK (NOT isempty(during)),
    UNIQUE (convention_id, index),
    EXCLUDE USING gist (convention_id WITH =, during WITH &&)
  );
  CREATE TABLE tables (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    index integer NOT NULL,
    hall text NOT NULL,
    label text NOT NULL,
    UNIQUE (convention_id, index),
    UNIQUE (convention_id, label)
  );
  ALTER TABLE role_grants ADD FOREIGN KEY (convention_id) REFERENCES conventions ON DELETE CASCADE;
  ALTER TABLE screens ADD FOREIGN KEY (convention_id) REFERENCES conventions ON DELETE CASCADE;
`;

const identity = `
  CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    email text,
    name jsonb NOT NULL,
    password_hash text,
    administrator boolean NOT NULL DEFAULT false,
    disabled_at timestamptz,
    created_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX accounts_email ON accounts (lower(email)) WHERE email IS NOT NULL;
  -- A staff role at one convention. Exhibitors have none: being a participant is their role.
  CREATE TABLE role_grants (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    convention_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('matchmaker', 'organizer')),
    sectors text[],
    PRIMARY KEY (account_id, convention_id, role)
  );
  CREATE TABLE screens (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    name text NOT NULL,
    place text NOT NULL,
    status text NOT NULL CHECK (status IN ('active', 'revoked')),
    last_seen_at timestamptz,
    created_at timestamptz NOT NULL
  );
  CREATE TABLE screen_pairings (
    id uuid PRIMARY KEY,
    code_hash bytea NOT NULL,
    secret_hash bytea NOT NULL,
    screen_id uuid REFERENCES screens ON DELETE CASCADE,
    claimed_at timestamptz,
    expires_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX screen_pairings_code ON screen_pairings (code_hash) WHERE screen_id IS NULL;
  -- Secrets are kept as SHA-256 only: whoever reads the table cannot sign in.
  CREATE TABLE sign_in_tokens (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    code_hash bytea NOT NULL UNIQUE,
    account_id uuid REFERENCES accounts ON DELETE CASCADE,
    screen_id uuid REFERENCES screens ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CHECK (num_nonnulls(account_id, screen_id) = 1)
  );
  CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    account_id uuid REFERENCES accounts ON DELETE CASCADE,
    screen_id uuid REFERENCES screens ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CHECK (num_nonnulls(account_id, screen_id) = 1)
  );
  CREATE INDEX sessions_account ON sessions (account_id);
  CREATE INDEX sessions_screen ON sessions (screen_id);
`;

const profiles = `
  CREATE TABLE organizations (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    key text NOT NULL,
    name jsonb NOT NULL,
    country text,
    size text,
    website text,
    UNIQUE (convention_id, key),
    UNIQUE (convention_id, id)
  );
  CREATE TABLE profiles (
    organization_id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('buyer', 'supplier', 'both')),
    sectors text[] NOT NULL,
    sector_evidence jsonb NOT NULL,
    offers jsonb NOT NULL,
    needs jsonb NOT NULL,
    languages text[] NOT NULL,
    -- Names, texts and keywords in lower case, for search in either language.
    search_text text NOT NULL,
    version integer NOT NULL,
    updated_at timestamptz NOT NULL,
    FOREIGN KEY (convention_id, organization_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE
  );
  CREATE INDEX profiles_convention ON profiles (convention_id);
  CREATE INDEX profiles_search ON profiles USING gin (search_text gin_trgm_ops);
  CREATE TABLE participants (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts,
    key text NOT NULL,
    name jsonb NOT NULL,
    title jsonb,
    -- Where to write to. Who signs in is the account's matter: its address is given only once, and to whoever had it first.
    email text,
    languages text[] NOT NULL,
    UNIQUE (convention_id, key),
    UNIQUE (convention_id, account_id),
    FOREIGN KEY (convention_id, organization_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE
  );
  CREATE INDEX participants_organization ON participants (organization_id);
  CREATE INDEX participants_account ON participants (account_id);
`;

const matching = `
  CREATE TABLE match_runs (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
    progress jsonb NOT NULL,
    profiles integer NOT NULL DEFAULT 0,
    matches integer NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    failure text
  );
  -- One at a time for a convention, however often it is asked for.
  CREATE UNIQUE INDEX match_runs_active ON match_runs (convention_id) WHERE status IN ('queued', 'running');
  CREATE TABLE matches (
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    buyer_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    score integer NOT NULL,
    parts jsonb NOT NULL,
    why jsonb NOT NULL,
    -- Place in the list of each side; null where the pair is only on the other's list.
    buyer_rank integer,
    supplier_rank integer,
    PRIMARY KEY (convention_id, buyer_id, supplier_id),
    FOREIGN KEY (convention_id, buyer_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    FOREIGN KEY (convention_id, supplier_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    CHECK (buyer_id <> supplier_id)
  );
  CREATE INDEX matches_buyer ON matches (convention_id, buyer_id, buyer_rank);
  CREATE INDEX matches_supplier ON matches (convention_id, supplier_id, supplier_rank);
`;

const meetings = `
  CREATE TABLE requests (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    from_organization_id uuid NOT NULL,
    to_organization_id uuid NOT NULL,
    from_participant_id uuid NOT NULL REFERENCES participants,
    to_participant_id uuid REFERENCES participants,
    wish text NOT NULL CHECK (wish IN ('must-meet', 'would-like')),
    message text NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'accepted', 'declined', 'withdrawn', 'expired')),
    reason text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    answered_at timestamptz,
    FOREIGN KEY (convention_id, from_organization_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    FOREIGN KEY (convention_id, to_organization_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    CHECK (from_organization_id <> to_organization_id)
  );
  -- Of two organizations that ask each other at once, one request stands.
  CREATE UNIQUE INDEX requests_open ON requests
    (convention_id, least(from_organization_id, to_organization_id), greatest(from_organization_id, to_organization_id))
    WHERE status IN ('pending', 'accepted');
  CREATE INDEX requests_from ON requests (convention_id, from_organization_id);
  CREATE INDEX requests_to ON requests (convention_id, to_organization_id);

  CREATE TABLE pairings (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    buyer_participant_id uuid NOT NULL REFERENCES participants,
    supplier_participant_id uuid NOT NULL REFERENCES participants,
    request_id uuid REFERENCES requests,
    status text NOT NULL CHECK (status IN ('proposed', 'approved', 'rejected')),
    wish text NOT NULL,
    score integer,
    why jsonb,
    sectors text[] NOT NULL,
    reason text,
    decided_by uuid REFERENCES accounts,
    decided_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    FOREIGN KEY (convention_id, buyer_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    FOREIGN KEY (convention_id, supplier_id) REFERENCES organizations (convention_id, id) ON DELETE CASCADE,
    CHECK (buyer_id <> supplier_id)
  );
  CREATE UNIQUE INDEX pairings_pair ON pairings (convention_id, least(buyer_id, supplier_id), greatest(buyer_id, supplier_id));
  CREATE INDEX pairings_queue ON pairings (convention_id, status, score DESC NULLS LAST, id);

  CREATE TABLE schedule_runs (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'draft', 'published', 'rolled-back', 'cancelled', 'failed')),
    progress jsonb NOT NULL,
    settings jsonb NOT NULL,
    input_hash text,
    -- Placements, reasons for what was not placed, and the certificate.
    placements jsonb,
    result jsonb,
    certificate jsonb,
    started_by uuid REFERENCES accounts,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    published_at timestamptz,
    failure text
  );
  CREATE UNIQUE INDEX schedule_runs_active ON schedule_runs (convention_id) WHERE status IN ('queued', 'running');

  CREATE TABLE meetings (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    pairing_id uuid NOT NULL REFERENCES pairings,
    run_id uuid REFERENCES schedule_runs,
    slot_id uuid NOT NULL REFERENCES slots,
    table_id uuid NOT NULL REFERENCES tables,
    status text NOT NULL CHECK (status IN ('scheduled', 'held', 'missed', 'cancelled')),
    reason text,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX meetings_pairing ON meetings (pairing_id) WHERE status <> 'cancelled';
  CREATE INDEX meetings_convention ON meetings (convention_id, slot_id);

  -- What makes double booking impossible: no two bookings of one person, table or interpreter may overlap.
  CREATE TABLE bookings (
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
    resource_kind text NOT NULL CHECK (resource_kind IN ('person', 'table', 'interpreter')),
    resource_id uuid NOT NULL,
    during tstzrange NOT NULL CHECK (NOT isempty(during)),
    PRIMARY KEY (meeting_id, resource_id),
    CONSTRAINT bookings_never_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&)
  );
  CREATE INDEX bookings_convention ON bookings (convention_id);
`;

const deals = `
  -- The present state of each deal. What counts is the ledger below; totals are derived from it alone.
  CREATE TABLE deals (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    key text NOT NULL,
    project jsonb NOT NULL,
    type text NOT NULL,
    parties jsonb NOT NULL,
    amount numeric(18, 2) NOT NULL CHECK (amount >= 0),
    currency text NOT NULL,
    rate numeric(19, 10),
    rate_date date,
    -- By currency: as agreed, in the convention's currency and in its second one.
    amounts jsonb NOT NULL,
    sector text NOT NULL,
    high_tech boolean NOT NULL,
    origin_country text NOT NULL,
    origin_province text,
    status text NOT NULL CHECK (status IN ('entered', 'verified', 'released', 'signed', 'retracted')),
    meeting_id uuid REFERENCES meetings,
    pairing_id uuid REFERENCES pairings,
    signed_at timestamptz,
    entered_by uuid NOT NULL REFERENCES accounts,
    signing_number integer,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (convention_id, key),
    UNIQUE (convention_id, signing_number)
  );
  CREATE INDEX deals_status ON deals (convention_id, status);

  CREATE TABLE deal_entries (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    deal_id uuid NOT NULL REFERENCES deals,
    ordinal integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('entered', 'verified', 'released', 'signed', 'retracted', 'corrected')),
    at timestamptz NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts,
    reason text,
    -- The deal as this entry leaves it.
    state jsonb NOT NULL,
    UNIQUE (deal_id, ordinal)
  );
  CREATE INDEX deal_entries_convention ON deal_entries (convention_id, at);
  -- What an entry adds to the totals. A correction has two: the old figures off, the new ones on.
  CREATE TABLE deal_postings (
    entry_id uuid NOT NULL REFERENCES deal_entries,
    line integer NOT NULL,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    deal_id uuid NOT NULL REFERENCES deals,
    at timestamptz NOT NULL,
    projects integer NOT NULL CHECK (projects IN (-1, 1)),
    currency text NOT NULL,
    amount numeric(18, 2) NOT NULL,
    sector text NOT NULL,
    high_tech boolean NOT NULL,
    origin_country text NOT NULL,
    origin_province text,
    PRIMARY KEY (entry_id, line, currency)
  );
  CREATE INDEX deal_postings_convention ON deal_postings (convention_id, at);

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the ledger is only ever added to'; END $$;
  CREATE TRIGGER deal_entries_append_only BEFORE UPDATE OR DELETE ON deal_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER deal_postings_append_only BEFORE UPDATE OR DELETE ON deal_postings FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const log = `
  CREATE TABLE event_heads (
    convention_id uuid PRIMARY KEY REFERENCES conventions ON DELETE CASCADE,
    -- Changes when a backup is restored: cursors of another epoch count no more.
    epoch text NOT NULL,
    position bigint NOT NULL DEFAULT 0
  );
  -- Written in the transaction that causes the event; one leader fills in the position once it has committed.
  CREATE TABLE events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    convention_id uuid NOT NULL,
    position bigint,
    type text NOT NULL,
    audience text[] NOT NULL,
    payload jsonb NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (convention_id, position)
  );
  CREATE INDEX events_unnumbered ON events (id) WHERE position IS NULL;
  -- How far each follower of the log that keeps its place in the database has come.
  CREATE TABLE event_followers (
    name text NOT NULL,
    convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
    position bigint NOT NULL,
    PRIMARY KEY (name, convention_id)
  );
`;

const infrastructure = `
  CREATE TABLE idempotency_keys (
    scope text NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer NOT NULL,
    body jsonb,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (scope, key)
  );
  CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
`;
